import { and, asc, eq, ne } from 'drizzle-orm';
import { db } from '#db/client';
import { appeals, examPolicies, sittingResults, sittings } from '#db/schema/exams';
import type { Language } from '../../language';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import { sectionTitles } from '../policy/section-titles.server';
import { appealUntil } from './appeal-window';

/**
 * One's own appeals on a closed sitting, the questions that can still be appealed against, by place and section, and until
 * when. Nothing of what the questions say. Throws `not-found`.
 */
export async function findOwnAppeals(actor: Actor, sittingId: string, language: Language, now: number) {
  const [sitting] = await db
    .select({ paper: sittings.paper, policy: examPolicies.content, scoredAt: sittingResults.scoredAt })
    .from(sittings)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(and(eq(sittings.id, sittingId), eq(sittings.personId, actor.personId), ne(sittings.state, 'open')));
  if (!sitting) throw new Refusal('not-found');
  const made = await db
    .select({
      id: appeals.id,
      place: appeals.place,
      state: appeals.state,
      reason: appeals.reason,
      answer: appeals.answer,
      openedAt: appeals.openedAt,
      decidedAt: appeals.decidedAt,
    })
    .from(appeals)
    .where(and(eq(appeals.sittingId, sittingId), eq(appeals.personId, actor.personId)))
    .orderBy(asc(appeals.place));
  const titleOf = sectionTitles(language);
  const places = sitting.paper.items.map(({ section }, place) => ({ place, section: titleOf(section) }));
  const until = appealUntil(sitting.scoredAt, sitting.policy);
  const taken = new Set(made.map(({ place }) => place));
  return {
    until,
    open: now < until,
    places: places.filter(({ place }) => !taken.has(place)),
    appeals: made.map((each) => ({ ...each, section: places[each.place]?.section ?? '' })),
  };
}

export type OwnAppeals = Awaited<ReturnType<typeof findOwnAppeals>>;
