import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { liveBadges } from '#db/schema/hosts';
import { record } from '../../audit/record.server';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';

/** Ends one's own badge: its address shows nothing from then on. `badgeId` is the hash of its token. */
export async function endBadge({ personId }: Actor, badgeId: string, now: number): Promise<void> {
  await transaction(async (tx) => {
    const [ended] = await tx
      .update(liveBadges)
      .set({ endedAt: now })
      .where(and(eq(liveBadges.tokenHash, badgeId), eq(liveBadges.personId, personId), isNull(liveBadges.endedAt)))
      .returning({ storeId: liveBadges.storeId });
    if (!ended) throw new Refusal('not-found');
    await record(tx, {
      at: now,
      actorId: personId,
      action: 'badge-ended',
      subject: { type: 'badge', id: badgeId },
      detail: { personId, storeId: ended.storeId },
    });
  });
}
