import { expect, it } from 'vitest';
import { contentFolder } from '#tests/support/content-folder';
import { checkAgreement } from '~/domain/courses/check-agreement';
import { readLibrary } from '~/domain/courses/read-courses.server';

const [lesson] = readLibrary(contentFolder()).courses.flatMap(({ modules }) => modules.flatMap((each) => each.lessons));

/** What is said of a lesson with these two texts. */
function problemsOf(en: string, zh: string): string[] {
  if (!lesson) throw new Error('the folder has no lesson');
  const texts = { en: { ...lesson.en, body: en }, zh: { ...lesson.zh, body: zh } };
  return checkAgreement(texts).map(({ problem }) => problem);
}

it('takes digits for words, and 万 for thousands', () => {
  expect(problemsOf('Sixty crates, 30,000 lids, 12 days.', '60 个箱子，3 万个盖子，十二天。')).toEqual([]);
});

it('names a number and a name that stand on one side only', () => {
  expect(problemsOf('It takes 12 days.', '要 15 天，Elif 说。')).toEqual([
    '12 stands in the English only',
    '15 stands in the Chinese only',
    'Elif stands in the Chinese only',
  ]);
});

it('lets the English have names that Chinese writes in its own signs, and abbreviations be what they are', () => {
  expect(problemsOf('Shen Yue works for an agency.', '沈悦在 MCN 机构，懂 B2B。')).toEqual([]);
});

it('reads the cells of a table one by one', () => {
  const table = (name: string) => `| 11 | 165 ${name} |`;
  expect(problemsOf(table('degrees'), '11 种，165 度。')).toEqual([]);
});

it('takes the other language of a dialogue for no part of this one', () => {
  const line = (zh: string) => `<Dialogue title="x">\n<Line who="host" en="Take 40." zh="${zh}" />\n</Dialogue>`;
  expect(problemsOf(line('拿四十个。'), line('拿四十个。'))).toEqual([]);
  expect(problemsOf(line('拿五十个。'), line('拿五十个。'))).toEqual(['40 stands in the English only']);
});
