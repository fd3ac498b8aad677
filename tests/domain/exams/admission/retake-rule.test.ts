import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextAttempt } from '~/domain/exams/admission/retake-rule';
import { DAY, HOUR } from '../../../support/factories/exams';

const RULE = { limit: 3, withinDays: 90, hoursApart: 24 };

it('allows the first attempt at once', () => {
  expect(nextAttempt([], RULE, 5)).toEqual({ used: 0, waitedAt: 0, attemptLeftAt: 0, from: 0 });
});

it('keeps two starts the stated hours apart, and allows the second exactly then', () => {
  const { from } = nextAttempt([1000], RULE, 2000);
  expect(from).toBe(1000 + 24 * HOUR);
  expect(nextAttempt([1000], RULE, from).from).toBeLessThanOrEqual(from);
});

it('gives the next attempt when the oldest of three falls out of the window', () => {
  const starts = [10 * DAY, 0, 20 * DAY];
  expect(nextAttempt(starts, RULE, 30 * DAY)).toMatchObject({ used: 3, attemptLeftAt: 90 * DAY, from: 90 * DAY });
  expect(nextAttempt(starts, RULE, 90 * DAY)).toMatchObject({ used: 2, attemptLeftAt: 0 });
});

const rule = fc.record({
  limit: fc.integer({ min: 1, max: 5 }),
  withinDays: fc.integer({ min: 1, max: 120 }),
  hoursApart: fc.integer({ min: 0, max: 72 }),
});
const pauses = fc.array(fc.integer({ min: 0, max: 30 * DAY }), { maxLength: 12 });

/** A person who comes back at odd times and always starts as soon as the rule lets them. */
function livedBy(policy: typeof RULE, waits: number[]): number[] {
  const starts: number[] = [];
  let now = 0;
  for (const wait of waits) {
    now += wait;
    now = Math.max(now, nextAttempt(starts, policy, now).from);
    starts.push(now);
  }
  return starts;
}

it('never lets more than the limit begin in any window, nor two too close', () => {
  fc.assert(
    fc.property(rule, pauses, (policy, waits) => {
      const starts = livedBy(policy, waits);
      for (const start of starts) {
        const inWindow = starts.filter((each) => each >= start && each < start + policy.withinDays * DAY);
        expect(inWindow.length).toBeLessThanOrEqual(policy.limit);
      }
      starts.slice(1).forEach((start, place) => {
        expect(start - (starts[place] ?? 0)).toBeGreaterThanOrEqual(policy.hoursApart * HOUR);
      });
    }),
  );
});

it('names the first moment that is allowed: not before it, and at it', () => {
  fc.assert(
    fc.property(rule, pauses, fc.integer({ min: 0, max: 40 * DAY }), (policy, waits, later) => {
      const starts = livedBy(policy, waits);
      const now = (starts.at(-1) ?? 0) + later;
      const { from } = nextAttempt(starts, policy, now);
      if (from <= now) return;
      expect(nextAttempt(starts, policy, from).from).toBeLessThanOrEqual(from);
      expect(nextAttempt(starts, policy, from - 1).from).toBeGreaterThan(from - 1);
    }),
  );
});

it('does not depend on the order attempts are listed in', () => {
  fc.assert(
    fc.property(rule, pauses, (policy, waits) => {
      const starts = livedBy(policy, waits);
      expect(nextAttempt([...starts].reverse(), policy, 1e9)).toEqual(nextAttempt(starts, policy, 1e9));
    }),
  );
});
