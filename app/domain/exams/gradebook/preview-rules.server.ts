import { db } from '#db/client';
import { findOwnClass } from '../../cohorts/find-own-class.server';
import type { Trainer } from '../../people/actor';
import type { MarkRules } from './attempt-rules';
import { loadGradebook } from './load-gradebook.server';
import { computeMarks } from './marks';

/** Whose total would change under other rules, from what to what, the greatest change first. Throws `not-found`. */
export async function previewRules(trainer: Trainer, classId: string, wanted: MarkRules) {
  const own = await findOwnClass(db, trainer, classId);
  const { members, rules, factsOf, overridesOf } = await loadGradebook(db, own.id);
  const totals = members.map(({ personId, name }) => {
    const total = (by: MarkRules) => computeMarks(factsOf(personId), by, overridesOf(personId)).total.mark;
    return { personId, name, from: total(rules), to: total(wanted) };
  });
  const size = ({ from, to }: { from: number | null; to: number | null }) => Math.abs((to ?? 0) - (from ?? 0));
  return {
    people: totals.length,
    changes: totals.filter(({ from, to }) => from !== to).sort((a, b) => size(b) - size(a)),
  };
}
