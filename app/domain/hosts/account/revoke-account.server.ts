import { transaction } from '#db/client';
import type { Admin } from '../../people/actor';
import { type Decision, decideAccount } from './decide-account.server';

/** Revokes a host account. Needs a reason. Only a new certificate leads back. */
export async function revokeAccount(admin: Admin, decision: Decision, now: number): Promise<void> {
  await transaction((tx) => decideAccount(tx, admin, decision, 'account-revoked', now));
}
