import type { Trainer } from '../../people/actor';
import { addHolidays } from './add-holidays.server';
import { changeDeadline } from './change-deadline.server';
import { copySchedule } from './copy-schedule.server';
import { USUAL_TIME } from './deadline';
import { endDeadline } from './end-deadline.server';
import { endPlanned } from './end-planned.server';
import { extendDeadline } from './extend-deadline.server';
import { layOutCourses } from './lay-out-courses.server';
import { moveSchedule } from './move-schedule.server';
import { removeHolidays } from './remove-holidays.server';
import type { ScheduleChange } from './schedule-change';
import { termsOf } from './schedule-fields';
import { setDeadline } from './set-deadline.server';
import { withdrawExtension } from './withdraw-extension.server';

/** Does what a form of a class's schedule asks for. Throws what each of them throws. */
export async function changeSchedule(
  trainer: Trainer,
  classId: string,
  wanted: ScheduleChange,
  now: number,
): Promise<void> {
  switch (wanted.intent) {
    case 'set':
      await setDeadline(trainer, { classId, personId: wanted.personId ?? null, ...termsOf(wanted) }, now);
      return;
    case 'change':
      await changeDeadline(trainer, { deadlineId: wanted.deadlineId, ...termsOf(wanted) }, now);
      return;
    case 'end':
      await endDeadline(trainer, wanted.deadlineId, now);
      return;
    case 'extend':
      await extendDeadline(trainer, { ...wanted, until: { day: wanted.until, time: USUAL_TIME } }, now);
      return;
    case 'withdraw':
      await withdrawExtension(trainer, wanted, now);
      return;
    case 'move':
      await moveSchedule(trainer, { classId, startsOn: wanted.startsOn, zone: wanted.zone }, now);
      return;
    case 'holiday':
      await addHolidays(trainer, { classId, ...wanted, last: wanted.last ?? wanted.first }, now);
      return;
    case 'unholiday':
      await removeHolidays(trainer, { classId, first: wanted.first, last: wanted.last }, now);
      return;
    case 'lay-out':
      await layOutCourses(trainer, { classId, weeks: wanted.weeks }, now);
      return;
    case 'copy':
      await copySchedule(trainer, { classId, fromClassId: wanted.fromClassId }, now);
      return;
    case 'undo':
      await endPlanned(trainer, { classId, setAt: wanted.setAt }, now);
      return;
  }
}
