import { expect, it } from 'vitest';
import { checkProse } from '~/domain/courses/check-prose';
import { readingLevel, sentencesOf } from '~/domain/courses/reading-level';

const body = `## A heading is no sentence

Dr. Fang sells <Term id="moq">pumps</Term>. “Why?” She asks at 15:30 in [room 3](/exam).

- A list entry without a stop
- Another one

<Callout kind="tip" title="Not this">

It counts too.

</Callout>

<Dialogue title="No">
<Line who="host" en="Nor this." zh="这也不算。" />
</Dialogue>

<Comparison caption="No">

| nor | this |
|---|---|
| cell | cell |

</Comparison>

<Figure id="team" alt="Nor this." />
`;

it('takes paragraphs, lists and callouts, not headings, speech, tables and figures', () => {
  expect(sentencesOf(body, 'en')).toEqual([
    'Dr.',
    'Fang sells pumps.',
    '“Why?”',
    'She asks at 15:30 in room 3.',
    'A list entry without a stop',
    'Another one',
    'It counts too.',
  ]);
});

it('knows where Chinese sentences end', () => {
  expect(sentencesOf('先问好。“贵吗？”她问；没人答！\n\n- 再报价', 'zh')).toEqual([
    '先问好。',
    '“贵吗？”',
    '她问；',
    '没人答！',
    '再报价',
  ]);
  expect(readingLevel('先问好。再报出价格。', 'zh')).toEqual({ sentence: 4, grade: undefined });
});

it.each([
  ['The cat sat on the mat.', -1.45],
  ['Use small words. Make them short.', -1.1],
  ['Organisations considering international distribution require comprehensive documentation.', 36],
])('grades %s', (text, grade) => {
  expect(readingLevel(text, 'en').grade).toBeCloseTo(grade, -0.5);
});

const side = (text: string) => ({ file: 'lesson.mdx', body: text, bodyLine: 9 });
const problemsOf = (en: string, zh: string) =>
  checkProse({ en: side(en), zh: side(zh) }, { en: { grade: 7, sentence: 10 }, zh: { sentence: 8 } }).map(
    ({ problem }) => problem,
  );

it('keeps each side readable', () => {
  expect(problemsOf('Ask for the order. Then stop.', '先问订单。再停。')).toEqual([]);
  expect(problemsOf('Ask for the one who is to get it and when he is at home.', '先问订单。')).toEqual([
    'has 15.0 words a sentence on average, more than 10',
  ]);
  expect(problemsOf('Considerable administrative difficulties.', '先问订单。')).toEqual([
    expect.stringMatching(/^reads at grade \d\d\.\d, above 7/),
  ]);
  expect(problemsOf('Ask.', '先问清楚这一单货要送到哪里去。')).toEqual([
    'has 14.0 汉字 a sentence on average, more than 8',
  ]);
});
