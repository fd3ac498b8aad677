import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { appeals } from '#db/schema/exams';
import { record } from '../../audit/record.server';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import { refuseOtherAppealMoves } from './appeal-transitions';

/** Withdraws one's own appeal while it is open. Throws `not-found` or `no-such-transition`. */
export async function withdrawAppeal(actor: Actor, sittingId: string, appealId: string, now: number): Promise<void> {
  await transaction(async (tx) => {
    const [appeal] = await tx
      .select({ state: appeals.state, personId: appeals.personId })
      .from(appeals)
      .where(and(eq(appeals.id, appealId), eq(appeals.sittingId, sittingId), eq(appeals.personId, actor.personId)));
    if (!appeal) throw new Refusal('not-found');
    const by = { who: 'appellant', personId: actor.personId } as const;
    refuseOtherAppealMoves({ ...appeal, authorId: null }, 'withdrawn', by);
    const decided = { decidedBy: actor.personId, decidedAt: now };
    await tx
      .update(appeals)
      .set({ state: 'withdrawn', ...decided })
      .where(eq(appeals.id, appealId));
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'appeal-withdrawn',
      subject: { type: 'appeal', id: appealId },
      detail: { sittingId },
    });
  });
}
