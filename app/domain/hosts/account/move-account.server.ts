import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { newId } from '#db/identifier';
import { hostAccountChanges, hostAccounts } from '#db/schema/hosts';
import { record } from '../../audit/record.server';
import type { HostState } from '../clearance/clearance';
import { type AccountCause, accountTransition } from './account-transitions';

type Move = {
  personId: string;
  cause: AccountCause;
  /** What it rests on: a lesson id, a certificate number. The cause is stored with it. */
  evidence: Record<string, string>;
  /** The admin who decided; null when a fact moves the account. */
  by: string | null;
  reason?: string;
  now: number;
};

/**
 * Moves a host account along its table, keeps the evidence and records it: the only writer of an account's state.
 * Returns the new state, or null when the table holds no such move and nothing was done.
 */
export async function moveAccount(
  tx: Transaction,
  { personId, cause, evidence, by, reason, now }: Move,
): Promise<HostState | null> {
  const [account] = await tx
    .select({ state: hostAccounts.state })
    .from(hostAccounts)
    .where(eq(hostAccounts.personId, personId));
  const from = account?.state ?? null;
  const transition = accountTransition(cause, from);
  if (!transition) return null;
  const { to } = transition;
  if (from === null) await tx.insert(hostAccounts).values({ personId, state: to, createdAt: now, changedAt: now });
  else await tx.update(hostAccounts).set({ state: to, changedAt: now }).where(eq(hostAccounts.personId, personId));
  await tx
    .insert(hostAccountChanges)
    .values({ id: newId(), personId, from, to, by, reason: reason ?? null, evidence: { cause, ...evidence }, at: now });
  await record(tx, {
    at: now,
    actorId: by,
    action: from === null ? 'host-account-opened' : 'host-account-moved',
    subject: { type: 'person', id: personId },
    reason,
    detail: { from, to, cause, ...evidence },
  });
  return to;
}
