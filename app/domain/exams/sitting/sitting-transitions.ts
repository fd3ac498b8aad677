import { Refusal } from '../../refusal';
import { isOver } from './sitting-clock';

export const sittingStates = ['open', 'handed-in', 'timed-out'] as const;
export type SittingState = (typeof sittingStates)[number];

/** Who moves a sitting: the candidate, the clock (the job, or whatever act comes too late), or whoever runs its exam room. */
export type Mover = 'candidate' | 'clock' | 'room';

type Transition = {
  from: SittingState;
  to: SittingState;
  who: readonly Mover[];
  /** `until` is the last moment a save counts: deadline and grace. */
  guard: (until: number, now: number) => boolean;
};

/** The life of a sitting. What is not in here cannot happen. The evidence of each is the result and its audit entry. */
export const sittingTransitions: readonly Transition[] = [
  { from: 'open', to: 'handed-in', who: ['candidate'], guard: (until, now) => !isOver(until, now) },
  { from: 'open', to: 'timed-out', who: ['candidate', 'clock'], guard: isOver },
  { from: 'open', to: 'timed-out', who: ['room'], guard: () => true },
];

/** Throws `no-such-transition` unless the table lets `who` move the sitting now. */
export function refuseOtherTransitions(
  sitting: { state: SittingState; until: number },
  to: SittingState,
  who: Mover,
  now: number,
): void {
  const allowed = sittingTransitions.some(
    (each) => each.from === sitting.state && each.to === to && each.who.includes(who) && each.guard(sitting.until, now),
  );
  if (!allowed) throw new Refusal('no-such-transition');
}
