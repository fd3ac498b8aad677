import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { classMembers } from '#db/schema/cohorts';
import { deadlines } from '#db/schema/schedules';
import { Refusal } from '../../refusal';
import { type DeadlineTerms, MOST_DAYS, type Task } from './deadline';
import { dayIn } from './due-at';
import { findTarget } from './find-target.server';

/** So many due dates a class has at most, those of single people included. */
export const MOST_DEADLINES = 1000;

type Wanted = DeadlineTerms & { personId: string | null };

/** A task as it is kept: `other` has only its title, the others have none, practice is about nothing else. */
export function shapeTask<T extends Task>(task: T): T {
  if (task.kind === 'other') return { ...task, target: null };
  return { ...task, title: null, target: task.kind === 'practice' ? null : task.target };
}

/**
 * Refuses a due date that cannot be: `deadline-target-unknown` for what there is not, `deadline-before-start` for a fixed
 * day before the class's first, `deadline-past` for one that is over where the class is, `deadline-too-far`,
 * `deadline-exists` for a second one about the same for the same people, `schedule-full`. Throws `not-found` for somebody
 * who is not in the class.
 */
export async function refuseDeadline(
  tx: Transaction,
  { id: classId, startsOn, zone }: { id: string; startsOn: string | null; zone: string },
  wanted: Wanted,
  now: number,
  changed?: { id: string; day: string | null },
): Promise<void> {
  const { personId, kind, target, title, day, offsetDays } = wanted;
  if (!findTarget(wanted)) throw new Refusal('deadline-target-unknown', {}, 'task');
  if (kind === 'other' && !title) throw new Refusal('deadline-target-unknown', {}, 'title');
  if ((day === null) === (offsetDays === null)) throw new Error('either a day or an offset');
  if (offsetDays !== null && (offsetDays < 0 || offsetDays > MOST_DAYS)) {
    throw new Refusal('deadline-too-far', { days: MOST_DAYS }, 'offsetDays');
  }
  if (day !== null && startsOn !== null && day < startsOn) {
    throw new Refusal('deadline-before-start', { day: startsOn }, 'day');
  }
  if (day !== null && day !== changed?.day && day < dayIn(zone, now)) throw new Refusal('deadline-past', {}, 'day');
  if (personId !== null) await refuseStranger(tx, classId, personId);
  const inForce = and(eq(deadlines.classId, classId), isNull(deadlines.endedAt));
  const others = changed ? and(inForce, ne(deadlines.id, changed.id)) : inForce;
  const same = and(
    others,
    personId === null ? isNull(deadlines.personId) : eq(deadlines.personId, personId),
    eq(deadlines.kind, kind),
    target === null ? isNull(deadlines.target) : eq(deadlines.target, target),
    title === null ? isNull(deadlines.title) : eq(deadlines.title, title),
  );
  if ((await tx.$count(deadlines, same)) > 0)
    throw new Refusal('deadline-exists', {}, kind === 'other' ? 'title' : 'task');
  if ((await tx.$count(deadlines, others)) >= MOST_DEADLINES)
    throw new Refusal('schedule-full', { most: MOST_DEADLINES });
}

/** Throws `not-found` for somebody who is not in the class now. */
export async function refuseStranger(tx: Transaction, classId: string, personId: string): Promise<void> {
  const member = and(
    eq(classMembers.classId, classId),
    eq(classMembers.personId, personId),
    isNull(classMembers.leftAt),
  );
  if ((await tx.$count(classMembers, member)) === 0) throw new Refusal('not-found');
}
