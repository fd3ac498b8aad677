import type { Transaction } from '#db/client';
import type { Admin } from '../../people/actor';
import { Refusal } from '../../refusal';
import type { AccountCause } from './account-transitions';
import { moveAccount } from './move-account.server';

export type Decision = { personId: string; reason: string };

/** Moves an account by an admin's decision, which needs a reason. Refuses what the table does not hold. */
export async function decideAccount(
  tx: Transaction,
  admin: Admin,
  { personId, reason }: Decision,
  cause: Extract<AccountCause, `account-${string}`>,
  now: number,
): Promise<void> {
  const why = reason.trim();
  if (!why) throw new Refusal('reason-missing', {}, 'reason');
  const moved = await moveAccount(tx, { personId, cause, evidence: {}, by: admin.personId, reason: why, now });
  if (!moved) throw new Refusal('no-such-transition');
}
