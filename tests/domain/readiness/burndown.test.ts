import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BurndownPoint, type Past, paceAt, pointsOf, project, WEEK, weekEnds } from '~/domain/readiness/burndown';

const DAY = 24 * 3_600_000;
const FROM = Date.UTC(2026, 8, 1);

const person = ({ joinedAt = FROM, leftAt = null as number | null, clearedAt = null as number | null } = {}): Past => ({
  joinedAt,
  leftAt,
  passedAt: clearedAt,
  certified: (at) => clearedAt !== null && at >= clearedAt,
  cleared: (at) => clearedAt !== null && at >= clearedAt,
});
const points = (...cleared: number[]): BurndownPoint[] =>
  cleared.map((count, place) => ({
    at: FROM + (place + 1) * WEEK,
    members: 24,
    passed: count,
    certified: count,
    cleared: count,
  }));

describe('the weeks of a class', () => {
  it('end every seven days from the first, and the last is now', () => {
    expect(weekEnds(FROM, FROM + 17 * DAY)).toEqual([FROM + WEEK, FROM + 2 * WEEK, FROM + 17 * DAY]);
    expect(weekEnds(FROM, FROM)).toEqual([FROM]);
    expect(weekEnds(FROM, FROM + 14 * DAY)).toEqual([FROM + WEEK, FROM + 2 * WEEK]);
  });

  it('are never more than a chart can show, in order and without repeats', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 4000 }), (days) => {
        const ends = weekEnds(FROM, FROM + days * DAY);
        expect(ends.length).toBeLessThanOrEqual(54);
        expect(ends.at(-1)).toBe(FROM + days * DAY);
        expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
      }),
    );
  });

  it('count whoever was in the class then, and how far they were then', () => {
    const people = [
      person({ clearedAt: FROM + 10 * DAY }),
      person({ joinedAt: FROM + 8 * DAY }),
      person({ leftAt: FROM + 9 * DAY, clearedAt: FROM + DAY }),
    ];
    const counted = pointsOf(people, FROM, FROM + 16 * DAY);
    expect(counted.map(({ members, cleared, passed }) => [members, cleared, passed])).toEqual([
      [2, 1, 1],
      [2, 1, 1],
      [2, 1, 1],
    ]);
  });
});

describe('the pace that is needed', () => {
  it('is straight from nobody on the first day to everybody on the date', () => {
    const line = { from: FROM, neededBy: FROM + 10 * DAY, target: 20 };
    expect([FROM, FROM + 5 * DAY, FROM + 10 * DAY, FROM + 99 * DAY].map((at) => paceAt(line, at))).toEqual([
      0, 10, 20, 20,
    ]);
    expect(paceAt({ ...line, neededBy: FROM }, FROM)).toBe(20);
  });
});

describe('how many will make it', () => {
  it('goes on as in the last four weeks', () => {
    expect(project(points(0, 2, 4, 6, 8), FROM, FROM + 8 * WEEK)).toBe(14);
  });

  it('is never more than are in the class', () => {
    expect(project(points(0, 6, 12, 18), FROM, FROM + 20 * WEEK)).toBe(24);
  });

  it.each([
    ['before three weeks', points(0, 4), FROM + 20 * WEEK],
    ['after the date', points(0, 2, 4, 6), FROM + 2 * WEEK],
    ['when nobody was cleared of late', points(4, 4, 4, 4, 4, 4), FROM + 20 * WEEK],
    ['when all were cleared in one week', points(0, 0, 0, 9), FROM + 20 * WEEK],
    ['without points', [], FROM + 20 * WEEK],
  ])('is not said %s', (_, given, neededBy) => {
    expect(project(given, FROM, neededBy)).toBeNull();
  });
});
