import { and, eq, ne } from 'drizzle-orm';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { appeals, examPolicies, sittingResults, sittings } from '#db/schema/exams';
import { record } from '../../audit/record.server';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import { appealUntil } from './appeal-window';

export type AppealMade = { sittingId: string; place: number; reason: string };

/**
 * Appeals against the question at a place (from 0) of one's own closed sitting, once a place, while the policy allows.
 * Throws `not-found`, also while the sitting runs, `question-not-on-paper`, `appeal-over` or `appeal-exists`.
 */
export async function appealQuestion(actor: Actor, { sittingId, place, reason }: AppealMade, now: number) {
  return transaction(async (tx): Promise<{ appealId: string }> => {
    const [sitting] = await tx
      .select({ paper: sittings.paper, policy: examPolicies.content, scoredAt: sittingResults.scoredAt })
      .from(sittings)
      .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
      .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
      .where(and(eq(sittings.id, sittingId), eq(sittings.personId, actor.personId), ne(sittings.state, 'open')));
    if (!sitting) throw new Refusal('not-found');
    const item = sitting.paper.items[place];
    if (!item) throw new Refusal('question-not-on-paper', {}, 'question');
    const until = appealUntil(sitting.scoredAt, sitting.policy);
    if (now >= until) throw new Refusal('appeal-over', { from: until });
    const at = and(eq(appeals.sittingId, sittingId), eq(appeals.place, place));
    if ((await tx.$count(appeals, at)) > 0) throw new Refusal('appeal-exists', {}, 'question');
    const appealId = newId();
    const { itemId, version } = item;
    const opened = { personId: actor.personId, state: 'open' as const, reason, openedAt: now };
    await tx.insert(appeals).values({ id: appealId, sittingId, place, itemId, version, ...opened });
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'appeal-opened',
      subject: { type: 'appeal', id: appealId },
      detail: { sittingId, place },
    });
    return { appealId };
  });
}
