import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Entry } from '~/domain/questions/interchange/entry';
import { readGift } from '~/domain/questions/interchange/gift/read-gift';

const file = readFileSync(path.join(import.meta.dirname, 'files', 'everything.gift'), 'utf8');
const entries = readGift(file, 'en');

/** One line about an entry: where it stands, what becomes of it, what is said. */
const tell = (entry: Entry): string =>
  [
    entry.line,
    entry.kind === 'question' ? entry.draft.type : entry.kind === 'refused' ? `no: ${entry.why.code}` : 'category',
    entry.notes
      .map(({ code }) => code)
      .filter((code) => code !== 'category')
      .join(' '),
  ]
    .join(' ')
    .trim();

it('accounts for every question of a file with every construct, once, on its line', () => {
  expect(entries.map(tell)).toEqual([
    '4 category',
    '7 single feedback feedback',
    '13 single missing-word',
    '15 true-false feedback feedback',
    '17 true-false',
    '19 numeric',
    '21 numeric',
    '23 no: partial-credit',
    '27 numeric feedback',
    '29 matching markup',
    '35 multiple wrong-costs',
    '41 multiple wrong-costs',
    '43 no: partial-credit',
    '45 no: short-answer',
    '47 no: short-answer',
    '49 no: essay',
    '51 no: no-answers',
    '53 single markdown',
    '55 single',
    '57 no: braces',
    '59 no: gift-ordering',
    '63 no: media',
    '65 true-false',
    '67 true-false',
  ]);
});

const draftAt = (line: number) => {
  const entry = entries.find((each) => each.line === line);
  if (entry?.kind !== 'question') throw new Error(`no question on line ${line}`);
  return entry.draft;
};

it('fills what the file says and nothing else', () => {
  expect(draftAt(7)).toMatchObject({
    id: 'F-w90',
    lesson: 'F1.1',
    tags: ['seals'],
    stem: { en: 'Which part keeps the water in?', zh: '' },
    explanation: { en: 'A seal is what keeps it in.', zh: '' },
    options: [
      { id: 'a', text: { en: 'the motor', zh: '' }, right: false },
      { id: 'b', text: { en: 'the seal', zh: '' }, right: true },
      { id: 'c', right: false },
    ],
  });
  expect(draftAt(13).stem.en).toBe('The pump is _____ before it ships.');
  expect(draftAt(15).answer).toBe('true');
  expect(draftAt(21)).toMatchObject({ answer: '13', tolerance: '0.5' });
  expect(draftAt(29)).toMatchObject({
    prompts: [
      { id: 'a', text: { en: 'motor' }, match: 'a' },
      { id: 'b', text: { en: 'seal' }, match: 'b' },
    ],
    options: [{ text: { en: 'turns' } }, { text: { en: 'keeps water in' } }, { text: { en: 'measures' } }],
  });
  expect(draftAt(55).options.map(({ text }) => text.en)).toEqual(['~', '=', '#', '{', '}', '\\']);
  expect(draftAt(65).stem).toEqual({ en: 'Is it red?', zh: '是红色吗？' });
  expect(draftAt(67).stem.en).toBe('First line\nsecond line, C:\\path');
});

it('puts a file without a language of its own into the one it is said to be in', () => {
  const [entry] = readGift('泵出厂前会密封。{T}', 'zh');
  expect(entry).toMatchObject({ draft: { stem: { en: '', zh: '泵出厂前会密封。' } } });
});

it('keeps a script as the text it is', () => {
  const [entry] = readGift('Say <script>alert("x")</script> & <b>go</b>{T}', 'en');
  expect(entry).toMatchObject({ draft: { stem: { en: 'Say <script>alert("x")</script> & go' } } });
});

it.each(['', '\n\n', '// only a comment\n', '   '])('finds nothing in %j', (text) =>
  expect(readGift(text, 'en')).toEqual([]),
);

it.each([
  '{',
  '}',
  '{}',
  '::',
  '::x',
  '{=}',
  '{~}',
  '{#}',
  '{#x}',
  '{=a->}',
  '{~=}',
  '\\',
  '{T',
  '=',
  '{%50%}',
  '{####}',
  '$CATEGORY:',
])('says something about %s and throws nothing', (text) => expect(readGift(text, 'en')).toHaveLength(1));

it('reads a hostile file whole: were each sign looked for to the end of the file, it would not end in time', () => {
  for (const part of [
    '<a "',
    '<span a>',
    '{mlang en}',
    '&amp',
    '\\',
    '~%50%',
    '::',
    '####',
    '[id:',
    '<!--',
    '<span lang="en" class="multilang">',
  ]) {
    const file = `// ${part.repeat(5000)}\nx${part.repeat(100_000 / part.length)}{~a =${part.repeat(20_000 / part.length)}}`;
    expect(readGift(file, 'en')).toBeDefined();
  }
});
