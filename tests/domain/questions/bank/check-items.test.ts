import { expect, it } from 'vitest';
import { contentFolder, items, POOL } from '#tests/support/content-folder';
import { locate } from '~/domain/courses/content-file.server';
import type { Lesson } from '~/domain/courses/course';
import { readLibrary } from '~/domain/courses/read-courses.server';
import { checkItems } from '~/domain/questions/bank/check-items';
import { type PooledItem, readPools } from '~/domain/questions/bank/read-pools.server';
import { numbersIn } from '~/domain/questions/drafts/item-problems';

/** What is said of a pool whose first item was edited. */
function problemsOf(edit: (text: string) => string): string[] {
  const dir = contentFolder({ [POOL]: edit(items('B-x', 2)) });
  const library = readLibrary(dir);
  const lessons: Lesson[] = library.courses.flatMap(({ modules }) => modules.flatMap((module) => module.lessons));
  const pooled: PooledItem[] = readPools(dir, library);
  return checkItems(pooled, lessons)
    .map(locate)
    .map(({ line, problem }) => `${line} ${problem}`);
}

it('finds nothing wrong with sound items', () => {
  expect(problemsOf((text) => text)).toEqual([]);
});

it.each([
  ['sources: [S0]', 'sources: [S3]', '1 B-x01: S3 is not among the sources of B1.1'],
  ['en: "Hello"', 'en: "All of the above"', '1 B-x01: an option refers to the others (en)'],
  ['en: "Hello"', 'en: "The price"', '1 B-x01: two options read the same (en)'],
  ['zh: "问好"', 'zh: "问好 3 次"', '1 B-x01: option a has no number in English and 3 in Chinese'],
  ['zh: "B-x01 先', 'zh: "B-x01 在 30 秒内先', '1 B-x01: the stem has no number in English and 30 in Chinese'],
])('refuses %s changed to %s', (from, to, problem) => {
  expect(problemsOf((text) => text.replace(from, to))).toEqual([problem]);
});

it('wants a multiple choice to say how many to choose', () => {
  const multiple = (text: string) =>
    text.replace('type: single', 'type: multiple').replace('{ id: b, text', '{ id: b, right: true, text');
  expect(problemsOf(multiple)).toEqual([
    '1 B-x01: the stem does not say how many to choose (en)',
    '1 B-x01: the stem does not say how many to choose (zh)',
  ]);
});

const as = (type: string, key: string) => (text: string) =>
  text.replace('type: single', `type: ${type}`).replace(/ {2}options:\n( {4}.*\n){3}/, `${key}\n`);
const line = (id: string, en: string, zh: string, more = '') =>
  `    - { id: ${id}, ${more}text: { en: "${en}", zh: "${zh}" } }`;
const greetings = [line('a', 'Hello', '问好'), line('b', 'Hello', '你好'), line('c', 'Price', '报价')].join('\n');
const matched = greetings.replaceAll(', text', ', match: a, text');

it.each([
  ['ordering', `  steps:\n${greetings}`, '1 B-x01: two steps read the same (en)'],
  [
    'matching',
    `  prompts:\n${matched}\n  options:\n${line('a', 'One', '一')}\n${line('b', 'Two', '二')}`,
    '1 B-x01: two prompts read the same (en)',
  ],
  [
    'numeric',
    '  answer: 12.5\n  tolerance: 0',
    '1 B-x01: the stem holds the number that is asked for (en)|1 B-x01: the stem holds the number that is asked for (zh)',
  ],
])('looks into %s items', (type, key, problems) => {
  const edit = as(type, key);
  const stems = (text: string) =>
    type === 'numeric' ? text.replace('in B-x01', 'of 12.5').replace('B-x01 先', '12.5 先') : text;
  expect(problemsOf((text) => stems(edit(text)))).toEqual(problems.split('|'));
});

it.each([
  ['RMB 456.12 bn', '4561.2 亿元', [456.12e9]],
  ['10,000 jars', '1 万只', [10_000]],
  ['RMB 10.5 tn, up 16.7 %', '10.5 万亿元，增长 16.7 %', [16.7, 10.5e12]],
  ['by 12 March', '3 月 12 日前', [12]],
  ['3 months', '3 个月', [3]],
  ['617 million users', '6.17 亿用户', [617e6]],
  ['0.1 + 0.2 of 7', '7 的 0.1 和 0.2', [0.1, 0.2, 7]],
])('reads %s and %s as the same numbers', (en, zh, numbers) => {
  expect(numbersIn(en)).toEqual(numbers);
  expect(numbersIn(zh)).toEqual(numbers);
});
