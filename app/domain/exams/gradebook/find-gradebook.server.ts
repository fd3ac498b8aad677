import { db } from '#db/client';
import { findOwnClass } from '../../cohorts/find-own-class.server';
import type { Trainer } from '../../people/actor';
import { listQuizModules } from './list-quiz-modules.server';
import { loadGradebook } from './load-gradebook.server';
import { computeMarks, type Marks } from './marks';

/** A line of the gradebook: whole marks, and which of them were given by hand or are proposed. */
export type GradebookLine = { personId: string; name: string; number: string | null; marks: Marks; proposed: number };

/**
 * A class's gradebook: its people by name with every mark as it counts, the rules it goes by, and how many marks by hand
 * await a second person. A constant number of queries. Throws `not-found`.
 */
export async function findGradebook(trainer: Trainer, classId: string) {
  const own = await findOwnClass(db, trainer, classId);
  const { members, rules, changedAt, overrides, factsOf, overridesOf } = await loadGradebook(db, own.id);
  const proposed = overrides.filter(({ state }) => state === 'proposed');
  const lines = members.map(
    (member): GradebookLine => ({
      ...member,
      marks: computeMarks(factsOf(member.personId), rules, overridesOf(member.personId)),
      proposed: proposed.filter(({ personId }) => personId === member.personId).length,
    }),
  );
  return { classId: own.id, rules, changedAt, modules: listQuizModules(), lines, proposed: proposed.length };
}
