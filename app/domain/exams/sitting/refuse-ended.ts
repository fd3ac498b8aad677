import { Refusal } from '../../refusal';
import { isOver, savesUntil } from './sitting-clock';
import type { SittingState } from './sitting-transitions';

/**
 * Throws when nothing more can be written to a sitting: `sitting-closed` when it was handed in, `sitting-over` when its time
 * ran out, whether that was noticed yet or not.
 */
export function refuseEnded(sitting: { state: SittingState; deadline: number; grace: number }, now: number): void {
  if (sitting.state === 'handed-in') throw new Refusal('sitting-closed');
  if (sitting.state === 'timed-out' || isOver(savesUntil(sitting.deadline, sitting.grace), now)) {
    throw new Refusal('sitting-over');
  }
}
