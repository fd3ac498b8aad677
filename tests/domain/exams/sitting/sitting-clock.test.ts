import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deadlineOf, isOver, timeLeft } from '~/domain/exams/sitting/sitting-clock';

const start = fc.integer({ min: 0, max: 4_000_000_000_000 });
const minutes = fc.integer({ min: 1, max: 480 });

it('is over at the deadline itself, and not a millisecond before', () => {
  fc.assert(
    fc.property(start, minutes, (startedAt, length) => {
      const deadline = deadlineOf(startedAt, length);
      expect([deadline - 1, deadline, deadline + 1].map((now) => isOver(deadline, now))).toEqual([false, true, true]);
    }),
  );
});

it('leaves time exactly while it is not over', () => {
  fc.assert(
    fc.property(start, minutes, fc.integer({ min: -1e9, max: 1e9 }), (startedAt, length, shift) => {
      const deadline = deadlineOf(startedAt, length);
      const now = deadline + shift;
      expect(timeLeft(deadline, now) > 0).toBe(!isOver(deadline, now));
      expect(timeLeft(deadline, startedAt)).toBe(length * 60_000);
    }),
  );
});
