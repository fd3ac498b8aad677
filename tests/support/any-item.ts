import fc from 'fast-check';
import type { BothLanguages } from '~/domain/both-languages';
import { type ItemContent, itemContent } from '~/domain/questions/item';

/** What breaks careless writers: control signs of every format, markup, both scripts, new lines, several spaces. */
const awkward = fc.constantFrom(
  ...['=', '~', '#', '####', '{', '}', ':', '::', '\\', '\\n', '->', '%50%', '//', '[html]', '[id:x]', '$CATEGORY: x'],
  ...[
    '"',
    "'",
    '<',
    '>',
    '&',
    '&amp;',
    '&#32;',
    ']]>',
    '<![CDATA[',
    '<b>',
    '</span>',
    '<span lang="en" class="multilang">',
  ],
  ...[
    '{mlang zh}',
    '{mlang}',
    '<script>alert(1)</script>',
    '<!--',
    '-->',
    '- ',
    '? ',
    '| ',
    '*a',
    '!t',
    '---',
    '\t',
    '\n',
  ],
  ...[
    '\n\n',
    '  ',
    '   x',
    '中文',
    '两万',
    '“引号”',
    '🎬',
    '👩‍🏫',
    '\u00a0',
    '\u2028',
    '\u200b',
    'é',
    'true',
    'null',
    '0x10',
  ],
);
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: awkward },
      { weight: 1, arbitrary: fc.string({ maxLength: 8, unit: 'grapheme' }) },
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => `x${parts.join('')}x`);
const words: fc.Arbitrary<BothLanguages> = fc.record({ en: text, zh: text });

const ids = (minimum: number, maximum: number) =>
  fc.uniqueArray(fc.constantFrom(...'abcdefghijklm'), { minLength: minimum, maxLength: maximum });
const lines = (minimum: number, maximum: number) =>
  ids(minimum, maximum).chain((all) => fc.tuple(...all.map((id) => fc.record({ id: fc.constant(id), text: words }))));

/** Texts of a question differ: two options that read the same would be one to a reader. */
const distinct = <Line extends { text: BothLanguages }>(all: readonly Line[]): Line[] =>
  all.map((line, at) => ({ ...line, text: { en: `${at}${line.text.en}`, zh: `${at}${line.text.zh}` } }));

const choices = (several: boolean) =>
  lines(3, 5).chain((all) =>
    fc.integer({ min: several ? 2 : 1, max: several ? all.length - 1 : 1 }).map((rights) => ({
      options: all.map((option, at) => ({ ...option, right: (at * 7 + 3) % all.length < rights })),
    })),
  );
const pairs = fc
  .record({ prompts: lines(2, 6), options: lines(2, 6), picks: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }) })
  .map(({ prompts, options, picks }) => ({
    options: distinct(options),
    prompts: prompts.map((prompt, at) => ({ ...prompt, match: options[(picks[at] ?? 0) % options.length]?.id ?? 'a' })),
  }));
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const shape = fc.oneof(
  choices(false).map((rest) => ({ type: 'single', ...rest })),
  choices(true).map((rest) => ({ type: 'multiple', ...rest })),
  fc.boolean().map((answer) => ({ type: 'true-false', answer })),
  lines(3, 8).map((steps) => ({ type: 'ordering', steps })),
  pairs.map((rest) => ({ type: 'matching', ...rest })),
  fc
    .record({ answer: finite, tolerance: finite.map(Math.abs) })
    .chain((numbers) =>
      fc.option(words, { nil: undefined }).map((unit) => ({ type: 'numeric', ...numbers, ...(unit && { unit }) })),
    ),
);
const part = fc.record({ shape, stem: words }).map(({ shape: of, stem }) => ({ ...of, stem }));
const conversation = fc.array(fc.record({ speaker: fc.constantFrom('buyer', 'host'), text: words }), {
  minLength: 1,
  maxLength: 4,
});
const whole = fc.oneof(
  { weight: 6, arbitrary: part },
  {
    weight: 1,
    arbitrary: fc
      .record({ conversation, questions: fc.array(part, { minLength: 2, maxLength: 3 }), stem: words })
      .map((rest) => ({
        ...rest,
        type: 'case',
        questions: rest.questions.map((question, at) => ({ ...question, id: 'abc'[at] })),
      })),
  },
);

/** Any item there can be, of all seven types. */
export const anyItem: fc.Arbitrary<ItemContent> = fc
  .record({
    whole,
    id: fc.integer({ min: 10, max: 999 }).map((number) => `F1-w${number}`),
    lesson: fc.constantFrom('F1.1', 'X2.3'),
    objective: fc.constantFrom('F1.1-a', 'b'),
    level: fc.constantFrom('recall', 'apply'),
    difficulty: fc.constantFrom('easy', 'medium', 'hard'),
    tags: fc.uniqueArray(
      text.map((tag) => [...tag].slice(0, 12).join('').trim()),
      { maxLength: 3 },
    ),
    sources: fc.uniqueArray(fc.constantFrom('S0', 'S1', 'GK'), { minLength: 1 }),
    explanation: words,
  })
  .map(({ whole: of, ...rest }) => itemContent.parse({ ...of, ...rest }));
