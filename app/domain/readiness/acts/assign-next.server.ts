import { assign } from '../../cohorts/schedule/assign.server';
import { dayIn, dayLater } from '../../cohorts/schedule/due-at';
import { nextTask } from '../curriculum';
import type { Acting, Made } from './act-on-people.server';

/** In so many days it is due. */
export const ASSIGNED_DAYS = 7;

/**
 * Gives each of these people the next lesson or quiz they have not done, due in seven days. Who has nothing left to do, or
 * was given just that already, is passed over.
 */
export async function assignNext({ tx, trainer, ofClass, loaded, people }: Acting, now: number): Promise<Made[]> {
  const inSevenDays = dayLater(dayIn(ofClass.zone, now), ASSIGNED_DAYS);
  const day = ofClass.startsOn !== null && ofClass.startsOn > inSevenDays ? ofClass.startsOn : inSevenDays;
  const made: Made[] = [];
  for (const { person } of people) {
    const task = nextTask(loaded.curriculum, person.done);
    const given = loaded.deadlines.some(
      ({ kind, target, personId }) => kind === task?.kind && target === task.target && personId === person.personId,
    );
    if (!task || given) continue;
    const wanted = { ...task, title: null, classId: ofClass.id, personId: person.personId, day };
    const { deadlineId } = await assign(trainer, wanted, now, (work) => work(tx));
    made.push({ personId: person.personId, detail: { deadlineId, kind: task.kind, target: task.target } });
  }
  return made;
}
