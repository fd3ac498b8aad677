import { describe, expect, it } from 'vitest';
import {
  type Mover,
  refuseOtherTransitions,
  type SittingState,
  sittingStates,
} from '~/domain/exams/sitting/sitting-transitions';
import { Refusal } from '~/domain/refusal';

const DEADLINE = 1000;
const movers: Mover[] = ['candidate', 'clock', 'room'];
const moments = { before: DEADLINE - 1, at: DEADLINE, after: DEADLINE + 1 };

/** Everything that may happen; every other combination is refused. */
const allowed = new Set([
  'open → handed-in by candidate before',
  'open → timed-out by candidate at',
  'open → timed-out by candidate after',
  'open → timed-out by clock at',
  'open → timed-out by clock after',
  'open → timed-out by room before',
  'open → timed-out by room at',
  'open → timed-out by room after',
]);

const cases = sittingStates.flatMap((from) =>
  sittingStates.flatMap((to) =>
    movers.flatMap((who) =>
      Object.entries(moments).map(([when, now]) => ({
        name: `${from} → ${to} by ${who} ${when}`,
        from,
        to,
        who,
        now,
      })),
    ),
  ),
);

const permits = (state: SittingState, to: SittingState, who: Mover, now: number): boolean => {
  try {
    refuseOtherTransitions({ state, until: DEADLINE }, to, who, now);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'no-such-transition') return false;
    throw error;
  }
};

describe('the life of a sitting', () => {
  it.each(cases)('$name the deadline', ({ name, from, to, who, now }) => {
    expect(permits(from, to, who, now)).toBe(allowed.has(name));
  });
});
