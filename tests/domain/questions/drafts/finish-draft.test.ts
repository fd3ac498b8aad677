import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { anyItem } from '#tests/support/any-item';
import { soundQuestion } from '#tests/support/factories/bank';
import { loadShippedContent } from '#tests/support/factories/courses';
import type { Lesson } from '~/domain/courses/course';
import { blankDraft, blankQuestion, draftOfItem } from '~/domain/questions/drafts/draft-of-item';
import { finishDraft } from '~/domain/questions/drafts/finish-draft';
import { gapsOf } from '~/domain/questions/drafts/gaps';
import { type ItemDraft, itemDraft } from '~/domain/questions/drafts/item-draft';
import { mergeWritten, type WrittenDraft } from '~/domain/questions/drafts/written-draft';
import { hashItem } from '~/domain/questions/item';

let lessons: Lesson[];
beforeAll(() => {
  const { library } = loadShippedContent();
  lessons = library.courses.flatMap(({ modules }) => modules.flatMap((module) => module.lessons));
});

const draftOf = (changes: Partial<WrittenDraft> = {}, more: Partial<ItemDraft> = {}): ItemDraft => ({
  ...mergeWritten(blankDraft(), soundQuestion({ id: 'F-w01', ...changes })),
  ...more,
});
const problemsOf = (draft: ItemDraft) =>
  finishDraft(draft, lessons).problems.map(({ field, code }) => `${field} ${code}`);
const words = { en: 'x', zh: '某' };
const line = (id: string) => ({ id, text: { en: `x${id}`, zh: `某${id}` } });

it('turns a sound draft into an item', () => {
  expect(finishDraft(draftOf(), lessons)).toMatchObject({ problems: [], content: { id: 'F-w01', type: 'single' } });
});

it('names everything that is missing of a blank draft, field by field', () => {
  expect(problemsOf(blankDraft()).sort()).toEqual([
    'explanation.en required',
    'explanation.zh required',
    'id required',
    'lesson required',
    'objective required',
    'options too-few',
    'sources required',
    'stem.en required',
    'stem.zh required',
  ]);
  expect(gapsOf(blankDraft(), finishDraft(blankDraft(), lessons).problems)).toEqual([
    ...['lesson', 'objective', 'sources', 'id', 'question', 'english', 'chinese', 'answers'],
  ]);
});

it.each<[string, ItemDraft | (() => ItemDraft), string[]]>([
  ['an id that is none', draftOf({ id: 'f 1' }), ['id id-form']],
  ['a lesson there is not', draftOf({ lesson: 'F9.9' }), ['lesson unknown-lesson']],
  ['an objective of another lesson', draftOf({ objective: 'X1.1-a' }), ['objective unknown-objective']],
  ['a source of another lesson', draftOf({ sources: ['S3'] }), ['sources unknown-source']],
  [
    'no right option',
    draftOf({ options: ['a', 'b', 'c'].map((id) => ({ ...line(id), right: false })) }),
    ['options one-right'],
  ],
  [
    'only right options',
    draftOf({ type: 'multiple', options: ['a', 'b', 'c'].map((id) => ({ ...line(id), right: true })) }),
    ['options several-right'],
  ],
  [
    'a repeated option id',
    draftOf({
      options: ['a', 'a', 'c'].map((id, at) => ({
        ...line(id),
        text: { en: `${'xyz'[at]}`, zh: `${'甲乙丙'[at]}` },
        right: at === 0,
      })),
    }),
    ['options repeated-ids'],
  ],
  [
    'an option without Chinese',
    draftOf({
      options: ['a', 'b', 'c'].map((id) => ({
        ...line(id),
        text: { en: id, zh: id === 'b' ? '' : id },
        right: id === 'a',
      })),
    }),
    ['options[1].text.zh required'],
  ],
  ['other numbers in Chinese', draftOf({ stem: { en: '3 jars?', zh: '5 个？' } }), ['stem.zh numbers-differ']],
  [
    'an option about the others',
    draftOf({
      options: ['a', 'b', 'c'].map((id) => ({
        id,
        text: { en: id === 'c' ? 'All of the above' : id, zh: id },
        right: id === 'a',
      })),
    }),
    ['options refers-to-others'],
  ],
  ['no answer', draftOf({}, { type: 'true-false' }), ['answer required']],
  [
    'no number',
    draftOf({}, { type: 'numeric', answer: 'many', tolerance: '' }),
    ['answer not-a-number', 'tolerance required'],
  ],
  ['a tolerance below zero', draftOf({}, { type: 'numeric', answer: '3', tolerance: '-1' }), ['tolerance below-zero']],
  [
    'half a unit',
    draftOf({}, { type: 'numeric', answer: '3', tolerance: '0', unit: { en: 'kg', zh: '' } }),
    ['unit.zh required'],
  ],
  ['two steps', draftOf({}, { type: 'ordering', steps: [line('a'), line('b')] }), ['steps too-few']],
  [
    'a pair without a match',
    draftOf(
      {},
      {
        type: 'matching',
        prompts: [line('a'), line('b')].map((each) => ({ ...each, match: each.id === 'a' ? 'a' : '' })),
      },
    ),
    ['prompts[1].match required'],
  ],
  [
    'a pair matched to nothing',
    draftOf({}, { type: 'matching', prompts: [line('a'), line('b')].map((each) => ({ ...each, match: 'z' })) }),
    ['prompts no-match'],
  ],
  ['a case without anything', draftOf({}, { type: 'case' }), ['conversation required', 'questions too-few']],
  [
    'a case with an unfinished question',
    draftOf(
      {},
      {
        type: 'case',
        conversation: [{ speaker: 'buyer', text: words }],
        questions: [
          { ...blankQuestion('a'), type: 'true-false', answer: 'true', stem: words },
          { ...blankQuestion('b'), type: 'numeric', answer: '1', tolerance: '0', stem: { en: '', zh: '某' } },
        ],
      },
    ),
    ['questions[1].stem.en required'],
  ],
])('refuses %s at its field', (_, draft, problems) => {
  expect(problemsOf(typeof draft === 'function' ? draft() : draft)).toEqual(problems);
});

it('gives back exactly the item it was drafted from', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      const draft = itemDraft.parse(draftOfItem(item));
      const { problems } = finishDraft(draft, lessons);
      const rules = [
        'unknown-lesson',
        'unknown-objective',
        'unknown-source',
        'no-count',
        'same-text',
        'refers-to-others',
        'numbers-differ',
      ];
      expect(problems.filter(({ code }) => !rules.includes(code))).toEqual([]);
    }),
  );
  for (const { content } of loadShippedContent().pooled) {
    const finished = finishDraft(draftOfItem(content), lessons);
    expect(finished.content && hashItem(finished.content), content.id).toBe(hashItem(content));
  }
});
