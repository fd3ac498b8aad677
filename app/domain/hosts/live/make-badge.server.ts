import { and, eq, isNull } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { hostAccounts, liveBadges } from '#db/schema/hosts';
import { record } from '../../audit/record.server';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import { hashBadgeToken, newBadgeToken } from './badge-token';
import { listBadgeStores } from './list-badge-stores.server';

/**
 * Makes the address of a host's own live badge, for a store or (null) for themselves alone, and ends the one before: there
 * is one a store at a time. Returns the token, which is kept nowhere. Throws `no-such-transition` without a host account,
 * `not-found` for a store one does not stand for.
 */
export async function makeBadge(actor: Actor, storeId: string | null, now: number): Promise<string> {
  const { personId } = actor;
  const token = newBadgeToken();
  const tokenHash = hashBadgeToken(token);
  await transaction(async (tx) => {
    const [account] = await tx
      .select({ personId: hostAccounts.personId })
      .from(hostAccounts)
      .where(eq(hostAccounts.personId, personId));
    if (!account) throw new Refusal('no-such-transition');
    const stores = storeId === null ? [] : await listBadgeStores(tx, personId, now);
    if (storeId !== null && !stores.some(({ id }) => id === storeId)) throw new Refusal('not-found');
    await endStanding(tx, actor, storeId, now);
    await tx.insert(liveBadges).values({ tokenHash, personId, storeId, madeAt: now });
    await record(tx, {
      at: now,
      actorId: personId,
      action: 'badge-made',
      subject: { type: 'badge', id: tokenHash },
      detail: { personId, storeId },
    });
  });
  return token;
}

async function endStanding(tx: Transaction, { personId }: Actor, storeId: string | null, now: number): Promise<void> {
  const ended = await tx
    .update(liveBadges)
    .set({ endedAt: now })
    .where(
      and(
        eq(liveBadges.personId, personId),
        storeId === null ? isNull(liveBadges.storeId) : eq(liveBadges.storeId, storeId),
        isNull(liveBadges.endedAt),
      ),
    )
    .returning({ tokenHash: liveBadges.tokenHash });
  for (const { tokenHash } of ended) {
    await record(tx, {
      at: now,
      actorId: personId,
      action: 'badge-ended',
      subject: { type: 'badge', id: tokenHash },
      detail: { personId, storeId },
    });
  }
}
