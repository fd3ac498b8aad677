import { expect, it } from 'vitest';
import { contentFolder, items, POOL } from '#tests/support/content-folder';
import { locate } from '~/domain/courses/content-file.server';
import type { Lesson } from '~/domain/courses/course';
import { readLibrary } from '~/domain/courses/read-courses.server';
import { checkItems } from '~/domain/questions/bank/check-items';
import { type PooledItem, readPools } from '~/domain/questions/bank/read-pools.server';

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
