import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { BODY, contentFolder, items, LESSON, lessonText, POOL, QUIZ } from '#tests/support/content-folder';
import { checkContent, counterpartsPath, lessonsOf, readReviews, reviewsPath } from '~/domain/check-content.server';
import { readContent } from '~/domain/content.server';
import { recordReviews } from '~/domain/questions/review/reviews';

/** Accepts the pairs and items as they are, so that a test sees only the problem it made. */
function accept(dir: string): string {
  review(dir);
  const digests = lessonsOf(readContent(dir)).map(({ id, en, zh }) => [id, { en: en.hash, zh: zh.hash }]);
  writeFileSync(counterpartsPath(dir), JSON.stringify(Object.fromEntries(digests)));
  return dir;
}

/** Records every item as answered blind; leaves a folder alone that cannot be read. */
function review(dir: string): string {
  const agreed = readContent(dir).pooled.map(({ content }) => content);
  const reviews = recordReviews({}, { agreed, disagreed: [] }, '2026-11-22');
  writeFileSync(reviewsPath(dir), JSON.stringify(reviews));
  return dir;
}

/** Problems as `file:line problem`, files named from the content folder. */
async function problemsOf(dir: string): Promise<string[]> {
  const { problems } = await checkContent(dir);
  const short = (file: string) => path.relative(dir, path.resolve(file));
  return problems.map(({ file, line, problem }) => `${short(file)}:${line} ${problem}`);
}

const withBoth = (body: string, changes?: Record<string, string>) => {
  const text = lessonText(body, changes);
  return contentFolder({ [`${LESSON}.en.mdx`]: text, [`${LESSON}.zh.mdx`]: text });
};
/** The first problem of a body that is wrong in both languages. */
const first = async (body: string, changes?: Record<string, string>) => {
  const [problem] = await problemsOf(accept(withBoth(body, changes)));
  return problem?.replace(`${LESSON}.en.mdx:`, '');
};

it('finds nothing wrong with a folder that is right', async () => {
  expect(await problemsOf(accept(contentFolder()))).toEqual([]);
});

it('wants every pair of texts to have been accepted', async () => {
  expect(await problemsOf(review(contentFolder()))).toEqual([expect.stringMatching(/en\.mdx:1 was never compared/)]);
});

it('says which language changed without the other', async () => {
  const dir = accept(contentFolder());
  writeFileSync(path.join(dir, `${LESSON}.zh.mdx`), lessonText(`${BODY}\n\nand more.`));
  expect(await problemsOf(dir)).toEqual([expect.stringMatching(/zh\.mdx:1 changed and its other language did not/)]);
  writeFileSync(path.join(dir, `${LESSON}.en.mdx`), lessonText(`${BODY}\n\nand more.`));
  expect(await problemsOf(dir)).toEqual([expect.stringMatching(/en\.mdx:1 both languages changed/)]);
});

it('forgets no lesson that is gone', async () => {
  const dir = accept(contentFolder());
  const record = { en: '0'.repeat(64), zh: '0'.repeat(64) };
  const [[id, kept] = ['', record]] = lessonsOf(readContent(dir)).map(
    (lesson) => [lesson.id, { en: lesson.en.hash, zh: lesson.zh.hash }] as const,
  );
  writeFileSync(counterpartsPath(dir), JSON.stringify({ [id]: kept, 'B1.9': record }));
  expect(await problemsOf(dir)).toEqual([expect.stringMatching(/counterparts\.json:1 there is no lesson B1\.9/)]);
});

it('stops at files that cannot be read, naming each line', async () => {
  expect(await problemsOf(contentFolder({ [`${LESSON}.zh.mdx`]: null }))).toEqual([
    `${LESSON}.zh.mdx:1 the other language of this lesson is missing`,
  ]);
  expect(await problemsOf(contentFolder({ [`${LESSON}.en.mdx`]: lessonText(BODY, { minutes: 'ten' }) }))).toEqual([
    expect.stringMatching(/en\.mdx:5 minutes: /),
  ]);
});

it.each([
  ['minutes', { minutes: '12' }, 5],
  ['figures', { value: '9 %\n    year: 2020\n    measure: again\n    source: S0\n  - value: 9 %' }, 13],
  ['changes', { on: '2026-11-21' }, 18],
])('compares %s of both languages', async (key, changes, line) => {
  const dir = accept(contentFolder({ [`${LESSON}.zh.mdx`]: lessonText(BODY, changes) }));
  expect(await problemsOf(dir)).toEqual([expect.stringMatching(new RegExp(`zh\\.mdx:${line} ${key}: English has`))]);
});

it('compares the components of both languages', async () => {
  const swapped = BODY.replace('<Choice right why', '<Choice why').replace(
    '<Choice why="Too',
    '<Choice right why="Too',
  );
  const dir = accept(contentFolder({ [`${LESSON}.zh.mdx`]: lessonText(swapped) }));
  expect(await problemsOf(dir)).toEqual([`${LESSON}.zh.mdx:25 English has <Choice right> where Chinese has <Choice>`]);
  const shorter = accept(contentFolder({ [`${LESSON}.zh.mdx`]: lessonText('Say hello; 9 % answer.') }));
  expect(await problemsOf(shorter)).toEqual([`${LESSON}.en.mdx:24 English has <Check> where Chinese has nothing more`]);
});

it.each([
  ['9 %, <Term id="fob">FOB</Term>', '22 the glossary has no term fob'],
  ['9 %\n\n<RubricPreview criteria="product,voice" />', '24 the rubric has no criterion voice'],
  ['9 %\n\n<ZonePlanner title="When?" host="Asia/Shanghai" markets="Asia/Atlantis" />', '24 Asia/Atlantis has no name'],
  ['9 %\n\n<Figure id="none" alt="Nothing" />', '24 there is no picture figures/none.svg'],
  ['9 %, see [the other](/courses/basics/parting)', '22 there is no page /courses/basics/parting'],
  ['9 %, see [outside](https://example.com)', '22 https://example.com does not start with /'],
  ['9 %, see [below](#part-2)', '22 the lesson has no heading #part-2'],
  [
    '9 %\n\n<Chart title="T" unit="u" source="S1">\n\n| a | b |\n|---|---|\n| c | 1 |\n\n</Chart>',
    '24 S1 is not among',
  ],
  ['Nine per cent answer.', '13 “9 %” does not stand in the text'],
])('checks what a lesson refers to: %s', async (body, problem) => {
  expect(await first(body)).toMatch(new RegExp(`^${problem.replace(/[.*+?^${}()|[\]\\#]/g, '\\$&')}`));
});

it('takes links to lessons, quizzes, terms and its own headings', async () => {
  const links = [
    '/courses/basics/greeting#part-1',
    '/courses/basics/opening/quiz',
    '/glossary#moq',
    '#part-1',
    '/exam',
  ];
  expect(await first(`## 9 %\n\n${links.map((link) => `[here](${link})`).join(' ')}`)).toBeUndefined();
});

it('checks the ids, sources and dates of the front matter', async () => {
  const own = await problemsOf(accept(withBoth(BODY, { objective: 'B1.2-a' })));
  expect(own[0]).toMatch(/en\.mdx:7 B1\.2-a is not B1\.1-a/);
  expect(await first(BODY, { source: 'S1' })).toMatch(/^16 S0 is not among the lesson's sources/);
  expect(await first(BODY, { on: '2026-11-21\n    what: Older.\n  - on: 2026-11-22' })).toMatch(
    /^20 2026-11-22 is newer/,
  );
});

it('checks the items of a pool against the lesson they examine', async () => {
  const objective = contentFolder({ [POOL]: items('B-x', 2).replace('objective: B1.1-a', 'objective: B1.1-z') });
  expect(await problemsOf(accept(objective))).toEqual([`${POOL}:1 B-x01: B1.1 has no objective B1.1-z`]);
  const lesson = contentFolder({ [POOL]: items('B-x', 2).replace(/(x02[\s\S]*?lesson: )B1\.1/, '$1B1.7') });
  expect(await problemsOf(lesson)).toEqual([`${POOL}:14 B-x02: there is no lesson B1.7`]);
});

it('wants eight items in a quiz', async () => {
  expect(await problemsOf(accept(contentFolder({ [QUIZ]: items('B1-q', 7) })))).toEqual([
    `${QUIZ}:1 the quiz of B1 has 7 items of at least 8`,
  ]);
});

it('wants every item to have been answered blind, and says so last', async () => {
  const dir = accept(contentFolder({ [QUIZ]: items('B1-q', 7) }));
  const { 'B1-q02': _, ...others } = readReviews(dir);
  writeFileSync(reviewsPath(dir), JSON.stringify(others));
  expect(await problemsOf(dir)).toEqual([
    `${QUIZ}:1 the quiz of B1 has 7 items of at least 8`,
    'reviews.json:1 B1: 1 never reviewed: B1-q02; see npm run content -- sheet B1',
  ]);
});

const promise = (from: string, to: string) => ({
  'standard.yaml': `reading: { en: { grade: 20, sentence: 60 }, zh: { sentence: 90 } }
pools: { itemsPerObjective: 1, exam: {}, types: [], apply: 0, cases: 0, advantage: 100, likeness: 100 }
`.replace(from, to),
});

it.each([
  ['sentence: 60', 'sentence: 1', 'has 4.0 words a sentence on average, more than 1'],
  ['exam: {}', 'exam: { basics: 3 }', 'the exam pool has 2 items on basics of at least 3'],
  ['advantage: 100', 'advantage: 5', '“the first written” earns 100.0 % of the exam pool where chance earns 33.3 %'],
  ['likeness: 100', 'likeness: 50', 'B-x01: nearly a copy of the quiz item B1-q01 (9'],
])('keeps the promise of %s', async (from, to, problem) => {
  const problems = await problemsOf(accept(contentFolder(promise(from, to))));
  expect(problems.join('\n')).toContain(problem);
});

it('compares what the two texts of a lesson and of an item say, and dates the figures', async () => {
  const body = BODY.replace('answer.', 'answer. Elif asks for 40 pieces.');
  const lesson = accept(
    contentFolder({ [`${LESSON}.zh.mdx`]: lessonText(body), [`${LESSON}.en.mdx`]: lessonText(BODY) }),
  );
  expect(await problemsOf(lesson)).toEqual([
    `${LESSON}.zh.mdx:21 40 stands in the Chinese only`,
    `${LESSON}.zh.mdx:21 Elif stands in the Chinese only`,
  ]);
  const item = items('B-x', 2).replace('zh: "先问好。"', 'zh: "先向 12 家问好。"');
  expect(await problemsOf(accept(contentFolder({ [POOL]: item })))).toEqual([
    `${POOL}:1 B-x01: 12 stands in the Chinese only`,
  ]);
  const undated = lessonText(BODY).replace('year: 2020', 'year: recently');
  const figures = accept(contentFolder({ [`${LESSON}.zh.mdx`]: undated, [`${LESSON}.en.mdx`]: undated }));
  expect((await problemsOf(figures))[0]).toMatch(/en\.mdx:14 “recently” is no year/);
});
