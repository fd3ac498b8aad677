import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dueAnnouncement, writeTimeLeft } from '~/ui/exams/clock-face';

it('writes the time left, and 0:00 only when nothing is left', () => {
  expect([3_723_000, 3_600_000, 3_599_000, 65_000, 1000, 1, 0].map(writeTimeLeft)).toEqual([
    '1:02:03',
    '1:00:00',
    '59:59',
    '1:05',
    '0:01',
    '0:01',
    '0:00',
  ]);
});

it('speaks at 10, 5 and 1 minutes, once each, however irregular the looks at the clock', () => {
  const looks = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 200, maxLength: 400 });
  fc.assert(
    fc.property(looks, (pauses) => {
      let left = 15 * 60_000;
      const spoken: number[] = [];
      for (const pause of pauses) {
        const due = dueAnnouncement(left, left - pause);
        if (due !== undefined) spoken.push(due);
        left -= pause;
      }
      const reached = [10, 5, 1].filter((minutes) => left <= minutes * 60_000);
      expect(reached.slice(0, spoken.length)).toEqual(spoken);
      expect(reached.length - spoken.length).toBeLessThanOrEqual(0);
    }),
  );
});

it('says the least that is left after a long sleep, and nothing once the time is over', () => {
  expect(dueAnnouncement(11 * 60_000, 30_000)).toBe(1);
  expect(dueAnnouncement(11 * 60_000, -1)).toBeUndefined();
});
