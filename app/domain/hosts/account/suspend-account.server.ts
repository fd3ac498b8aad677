import { transaction } from '#db/client';
import type { Admin } from '../../people/actor';
import { type Decision, decideAccount } from './decide-account.server';

/** Suspends a certified or active host account until somebody else reinstates it. Needs a reason. */
export async function suspendAccount(admin: Admin, decision: Decision, now: number): Promise<void> {
  await transaction((tx) => decideAccount(tx, admin, decision, 'account-suspended', now));
}
