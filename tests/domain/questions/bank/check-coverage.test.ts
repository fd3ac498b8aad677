import { expect, it } from 'vitest';
import { contentFolder } from '#tests/support/content-folder';
import { inPool, optionsOf, poolItem } from '#tests/support/factories/pool-items';
import { readLibrary } from '~/domain/courses/read-courses.server';
import { checkCoverage } from '~/domain/questions/bank/check-coverage';

const lessons = readLibrary(contentFolder()).courses.flatMap(({ modules }) => modules.flatMap((each) => each.lessons));
const limits = { itemsPerObjective: 0, exam: {}, types: [], apply: 0, cases: 0, advantage: 100, likeness: 100 };
const quiz = inPool(poolItem('B1-q01'), 'quiz');
const exam = inPool(poolItem('B-x01'));
const applied = inPool(poolItem('B-x02', { level: 'apply' }));
const several = inPool(poolItem('B-x03', { type: 'multiple', options: optionsOf('*a', '*b', 'c') }));

const problemsOf = (items: (typeof quiz)[], changed: Partial<Parameters<typeof checkCoverage>[2]>) =>
  checkCoverage(items, lessons, { ...limits, ...changed }, 'standard.yaml').map(({ problem }) => problem);

it('counts the items of an objective in both pools', () => {
  expect(problemsOf([quiz, exam], { itemsPerObjective: 2 })).toEqual([]);
  expect(problemsOf([quiz], { itemsPerObjective: 2 })).toEqual(['B1.1-a is examined by 1 items of at least 2']);
  expect(problemsOf([], { itemsPerObjective: 2 })).toEqual(['B1.1-a is examined by 0 items of at least 2']);
});

it('counts the exam items of a section, not those of its quizzes', () => {
  expect(problemsOf([exam, applied], { exam: { basics: 2 } })).toEqual([]);
  expect(problemsOf([exam, quiz], { exam: { basics: 2 } })).toEqual([
    'the exam pool has 1 items on basics of at least 2',
  ]);
});

it('wants every type, enough cases and enough items that ask to apply', () => {
  expect(problemsOf([exam, several], { types: ['single', 'multiple'] })).toEqual([]);
  expect(problemsOf([exam], { types: ['single', 'multiple'] })).toEqual(['the exam pool has no multiple item']);
  expect(problemsOf([exam], { cases: 1 })).toEqual(['the exam pool has 0 cases of at least 1']);
  expect(problemsOf([exam, applied], { apply: 50 })).toEqual([]);
  expect(problemsOf([exam, applied, several], { apply: 50 })).toEqual([
    '1 of 3 exam items ask to apply, less than 50 %',
  ]);
});
