import type { Transaction } from '#db/client';
import { newId } from '#db/identifier';
import { deadlines } from '#db/schema/schedules';
import { Refusal } from '../../refusal';
import type { DeadlineTerms, Task } from './deadline';
import { listClassDeadlines } from './list-class-deadlines.server';
import { MOST_DEADLINES } from './refuse-deadline.server';

const nameOf = ({ kind, target, title }: Task) => JSON.stringify([kind, target, title]);

/** What of a plan is not on a class's schedule yet. */
export function notYetDue(plan: readonly DeadlineTerms[], present: readonly (Task & { personId: string | null })[]) {
  const known = new Set(present.filter(({ personId }) => personId === null).map(nameOf));
  return plan.filter((task) => !known.has(nameOf(task)));
}

/**
 * Puts what is not on a class's schedule yet there, all at one moment, by which `endPlanned` finds them again. Throws
 * `nothing-to-copy` and `schedule-full`. Returns how many.
 */
export async function addPlanned(
  tx: Transaction,
  classId: string,
  plan: readonly DeadlineTerms[],
  { by, now }: { by: string; now: number },
): Promise<number> {
  const present = await listClassDeadlines(tx, classId);
  const wanted = notYetDue(plan, present);
  if (wanted.length === 0) throw new Refusal('nothing-to-copy');
  if (present.length + wanted.length > MOST_DEADLINES) throw new Refusal('schedule-full', { most: MOST_DEADLINES });
  for (let from = 0; from < wanted.length; from += 100) {
    const rows = wanted.slice(from, from + 100).map(({ kind, target, title, day, offsetDays, time }) => ({
      ...{ id: newId(), classId, personId: null, kind, target, title, day, offsetDays, time },
      ...{ setBy: by, setAt: now },
    }));
    await tx.insert(deadlines).values(rows);
  }
  return wanted.length;
}
