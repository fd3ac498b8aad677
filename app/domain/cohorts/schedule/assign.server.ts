import { transaction } from '#db/client';
import type { Trainer } from '../../people/actor';
import { type Task, USUAL_TIME } from './deadline';
import { setDeadline } from './set-deadline.server';

export type Assignment = Task & { classId: string; personId: string; day: string; time?: string };

/**
 * Gives one person of a class something to do by the end of a fixed day of the class's zone. `endDeadline` takes it back.
 * Throws what `setDeadline` throws. `within`: a transaction that does more.
 */
export function assign(
  trainer: Trainer,
  { time = USUAL_TIME, ...task }: Assignment,
  now: number,
  within = transaction,
): Promise<{ deadlineId: string }> {
  return setDeadline(trainer, { ...task, time, offsetDays: null }, now, within);
}
