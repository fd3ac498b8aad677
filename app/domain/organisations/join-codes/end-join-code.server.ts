import { and, eq, inArray, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { joinCodes } from '#db/schema/organisations';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { findStewarded } from '../members/find-stewarded.server';

/** Ends a join code of the organisation. Who came by it stays. Throws `not-found`, also for one that is ended. */
export async function endJoinCode(trainer: Trainer, joinCodeId: string, now: number): Promise<void> {
  await transaction(async (tx) => {
    const own = inArray(joinCodes.organisationId, [...trainer.organisationIds]);
    const [ended] = await tx
      .update(joinCodes)
      .set({ endedAt: now })
      .where(and(eq(joinCodes.id, joinCodeId), own, isNull(joinCodes.endedAt)))
      .returning();
    if (!ended) throw new Refusal('not-found');
    await findStewarded(tx, trainer, ended.organisationId);
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'join-code-ended',
      subject: { type: 'join-code', id: joinCodeId },
      detail: { organisationId: ended.organisationId, uses: ended.uses },
    });
  });
}
