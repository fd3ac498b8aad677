import { Refusal } from '../refusal';
import type { OrderState } from './orders/order';

/** What is done with a class and depends on how far its order is. */
export const classActs = [
  'change-class',
  'change-staff',
  'change-roster',
  'set-schedule',
  'announce',
  'open-room',
  'override-mark',
  'hand-over',
] as const;
export type ClassAct = (typeof classActs)[number];

const RUNNING = ['agreed', 'intake', 'roster-locked', 'teaching', 'exam-window', 'internship'] as const;

/**
 * In which states of its order a class allows what. `change-roster` is adding, inviting, importing, removing and taking
 * places and joining by code. Rooms are opened from teaching on, also for a trial run, and for resits in the internship.
 */
const during: Readonly<Record<ClassAct, readonly OrderState[]>> = {
  'change-class': RUNNING,
  'change-staff': RUNNING,
  'change-roster': ['intake'],
  'set-schedule': RUNNING,
  announce: RUNNING,
  'open-room': ['teaching', 'exam-window', 'internship'],
  'override-mark': ['teaching', 'exam-window', 'internship'],
  'hand-over': ['exam-window', 'internship', 'closed'],
};

/** A team (`null`: no order) allows all but being handed over: its people are the enterprise's already. */
export function classAllows(orderState: OrderState | null, act: ClassAct): boolean {
  return orderState === null ? act !== 'hand-over' : during[act].includes(orderState);
}

/** Throws `not-in-this-state` when the class's order, or the end of a team, does not allow an act. */
export function refuseUnlessClassAllows(
  { orderState, endedAt }: { orderState: OrderState | null; endedAt: number | null },
  act: ClassAct,
): void {
  if (endedAt !== null || !classAllows(orderState, act)) {
    throw new Refusal('not-in-this-state', { state: endedAt === null ? (orderState ?? '') : 'closed' });
  }
}
