import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptRules, DEFAULT_RULES, type MarkRules } from '~/domain/exams/gradebook/attempt-rules';
import type { MarkPart } from '~/domain/exams/gradebook/mark-part';
import { markRules } from '~/domain/exams/gradebook/mark-rules';
import { type Attempt, attemptMark, computeMarks, type MarkFacts, pickAttempt } from '~/domain/exams/gradebook/marks';

const MODULES = [
  { courseId: 'foundation', moduleId: 'F1' },
  { courseId: 'after-sales', moduleId: 'A1' },
];
const NONE = new Map<MarkPart, number>();

const percent = fc.integer({ min: 0, max: 100 });
const attempt = (whole: fc.Arbitrary<number>): fc.Arbitrary<Attempt> =>
  fc
    .record({ id: fc.uuid(), at: fc.integer({ min: 0, max: 5 }), part: fc.integer({ min: 0, max: 999 }), whole })
    .map((each) => ({ ...each, part: Math.min(each.part, each.whole) }));
const attempts = fc.array(attempt(fc.integer({ min: 0, max: 999 })), { maxLength: 4 });
const anyFacts: fc.Arbitrary<MarkFacts> = fc.record({
  lessons: fc.record({ done: fc.integer({ min: 0, max: 60 }), of: fc.constant(60) }),
  quizzes: fc.tuple(attempts, attempts).map((each) => MODULES.map((one, at) => ({ ...one, attempts: each[at] ?? [] }))),
  practicePassedAt: fc.option(fc.integer({ min: 0, max: 9 })),
  exam: attempts,
});
const anyRules: fc.Arbitrary<MarkRules> = fc.record({
  quizzes: fc.constantFrom(...attemptRules),
  exam: fc.constantFrom(...attemptRules),
  lessonsWeight: percent,
  quizzesWeight: percent,
  practiceWeight: percent,
  examWeight: percent,
});
const PARTS: MarkPart[] = [
  'lessons',
  'quizzes',
  'quiz:foundation/F1',
  'quiz:after-sales/A1',
  'practice',
  'exam',
  'total',
];
const anyOverrides = fc
  .array(fc.tuple(fc.constantFrom(...PARTS), percent), { maxLength: 4 })
  .map((each) => new Map(each));

const everyMark = (facts: MarkFacts, rules: MarkRules, overrides: ReadonlyMap<MarkPart, number>) => {
  const { lessons, quizzes, practice, exam, total } = computeMarks(facts, rules, overrides);
  return [lessons, quizzes, ...quizzes.modules, practice, exam, total];
};

describe('for whatever somebody has done', () => {
  it('gives whole marks from 0 to 100, or none', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, anyOverrides, (facts, rules, overrides) => {
        for (const { mark, byRule } of everyMark(facts, rules, overrides)) {
          for (const each of [mark, byRule]) {
            if (each !== null) expect(Number.isInteger(each) && each >= 0 && each <= 100).toBe(true);
          }
        }
      }),
    );
  });

  it('weighs what counts by exact whole numbers, between the lowest and the highest of it', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, (facts, rules) => {
        const { total } = computeMarks(facts, rules, NONE);
        const counted = total.terms.filter(({ counts }) => counts);
        expect(total.weights).toBe(counted.reduce((sum, { weight }) => sum + weight, 0));
        if (total.mark === null) {
          expect(total.weights).toBe(0);
          return;
        }
        const marks = counted.map(({ mark }) => mark ?? Number.NaN);
        expect(total.mark).toBeGreaterThanOrEqual(Math.min(...marks));
        expect(total.mark).toBeLessThanOrEqual(Math.max(...marks));
        expect(total.mark * total.weights).toBeLessThanOrEqual(total.weighed);
        expect((total.mark + 1) * total.weights).toBeGreaterThan(total.weighed);
      }),
    );
  });

  it('never lowers a total by a lesson more, a better attempt under the best, or a higher mark by hand', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, percent, percent, fc.constantFrom(...PARTS), (facts, rules, a, b, part) => {
        const best: MarkRules = { ...rules, quizzes: 'best', exam: 'best' };
        const total = (of: MarkFacts, by = NONE) => computeMarks(of, best, by).total.mark ?? -1;
        const { done, of } = facts.lessons;
        const more = { ...facts, lessons: { done: Math.min(done + 1, of), of } };
        expect(total(more)).toBeGreaterThanOrEqual(total(facts));
        const better: Attempt = { id: 'zz', at: 9, part: 1, whole: 1 };
        const quizzes = facts.quizzes.map((each) => ({ ...each, attempts: [...each.attempts, better] }));
        expect(total({ ...facts, quizzes })).toBeGreaterThanOrEqual(total(facts));
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(total(facts, new Map([[part, high]]))).toBeGreaterThanOrEqual(total(facts, new Map([[part, low]])));
      }),
    );
  });

  it('does not depend on the order in which attempts are read, and loses none', () => {
    fc.assert(
      fc.property(attempts, fc.constantFrom(...attemptRules), (given, rule) => {
        const { counted, others } = pickAttempt(given, rule);
        expect(pickAttempt([...given].reverse(), rule).counted).toEqual(counted);
        expect(others.length + (counted ? 1 : 0)).toBe(given.length);
        if (!counted) return;
        if (rule === 'best') expect(attemptMark(counted)).toBe(Math.max(...given.map(attemptMark)));
        if (rule === 'latest') expect(counted.at).toBe(Math.max(...given.map(({ at }) => at)));
        if (rule === 'first') expect(counted.at).toBe(Math.min(...given.map(({ at }) => at)));
      }),
    );
  });
});

const at = (moment: number, part: number, whole = 8): Attempt => ({ id: `a${moment}`, at: moment, part, whole });
const facts: MarkFacts = {
  lessons: { done: 20, of: 60 },
  quizzes: MODULES.map((each, place) => ({ ...each, attempts: place === 0 ? [at(1, 5), at(2, 7), at(3, 6)] : [] })),
  practicePassedAt: null,
  exam: [],
};

it('counts what is not done as 0 in lessons and quizzes, and practice and exam only once there is one', () => {
  const marks = computeMarks(facts, DEFAULT_RULES, NONE);
  expect(marks.lessons.mark).toBe(33);
  expect(marks.quizzes.modules.map(({ mark }) => mark)).toEqual([87, null]);
  expect(marks.quizzes.mark).toBe(43);
  // (20 × 33 + 30 × 43) ÷ (20 + 30) = 1950 ÷ 50
  expect(marks.total).toMatchObject({ mark: 39, weighed: 1950, weights: 50 });
  expect(marks.total.terms.map(({ counts }) => counts)).toEqual([true, true, false, false]);
});

it.each([
  ['best', 7],
  ['latest', 6],
  ['first', 5],
] as const)('counts the %s attempt', (rule, part) => {
  expect(pickAttempt([at(2, 7), at(1, 5), at(3, 6)], rule).counted?.part).toBe(part);
});

it('takes the earlier of two equally good attempts', () => {
  expect(pickAttempt([at(4, 7), at(2, 7)], 'best').counted?.at).toBe(2);
});

it('rounds down, so that 69.9 is not 70', () => {
  expect(attemptMark({ id: 'a', at: 1, part: 699, whole: 1000 })).toBe(69);
  expect(attemptMark({ id: 'a', at: 1, part: 3, whole: 0 })).toBe(0);
});

it('carries a mark given by hand for a quiz into the quizzes and the total, and one for the total no further', () => {
  const marks = computeMarks(facts, DEFAULT_RULES, new Map<MarkPart, number>([['quiz:after-sales/A1', 100]]));
  expect(marks.quizzes).toMatchObject({ mark: 93, overridden: false });
  expect(marks.quizzes.modules[1]).toMatchObject({ mark: 100, byRule: null, overridden: true });
  expect(marks.total.mark).toBe(69);
  const given = computeMarks(facts, DEFAULT_RULES, new Map<MarkPart, number>([['total', 90]]));
  expect(given.total).toMatchObject({ mark: 90, byRule: 39, overridden: true });
  expect(given.lessons.mark).toBe(33);
});

it('refuses rules that weigh nothing, too much, or by fractions', () => {
  const nothing = { lessonsWeight: 0, quizzesWeight: 0, practiceWeight: 0, examWeight: 0 };
  for (const wrong of [nothing, { examWeight: 101 }, { examWeight: -1 }, { examWeight: 1.5 }, { exam: 'worst' }]) {
    expect(markRules.safeParse({ ...DEFAULT_RULES, ...wrong }).success).toBe(false);
  }
  expect(markRules.safeParse({ ...DEFAULT_RULES, examWeight: '40' }).data).toEqual(DEFAULT_RULES);
});
