import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankAnswer, sameAnswer } from '~/domain/questions/answer';
import { formFields, nestedFields, readAnswer } from '~/domain/questions/answer-fields';
import type { ShownItem } from '~/domain/questions/show-item';

const options = ['a', 'b', 'c'].map((id) => ({ id, text: id }));
const ordering = { type: 'ordering', stem: 'Order', options } as const;
const matching = { type: 'matching', stem: 'Match', prompts: [...options.slice(0, 2)], options } as const;
const numeric = { type: 'numeric', stem: 'How much', unit: 'kg' } as const;
const multiple = { type: 'multiple', stem: 'Which two', options } as const;
const shown: Record<string, ShownItem> = {
  single: { type: 'single', stem: 'Which', options },
  multiple: { ...multiple, options: [...options] },
  'true-false': { type: 'true-false', stem: 'So?', options: ['true', 'false'].map((id) => ({ id, text: null })) },
  ordering: { ...ordering, options: [...options] },
  matching: { ...matching, prompts: [...matching.prompts], options: [...options] },
  numeric,
  case: {
    type: 'case',
    stem: 'A talk',
    conversation: [{ speaker: 'buyer', text: 'Hello' }],
    questions: [
      { id: 'a', ...ordering, options: [...options] },
      { id: 'b', ...numeric },
      { id: 'c', ...matching, prompts: [...matching.prompts], options: [...options] },
    ],
  },
};

function form(prefix: string, fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(`${prefix}.${name}`, value);
  return data;
}

const item = (type: string): ShownItem => {
  const found = shown[type];
  if (!found) throw new Error(type);
  return found;
};
const read = (type: string, ...fields: [string, string][]) =>
  readAnswer(item(type), formFields(form('answer-3', fields), 'answer-3'));

describe('what was sent in full', () => {
  it.each<[string, [string, string][], unknown]>([
    ['single', [['chosen', 'b']], { chosen: ['b'] }],
    [
      'multiple',
      [
        ['chosen', 'b'],
        ['chosen', 'c'],
      ],
      { chosen: ['b', 'c'] },
    ],
    ['true-false', [['chosen', 'false']], { chosen: ['false'] }],
    [
      'ordering',
      [
        ['order.a', '3'],
        ['order.b', '1'],
        ['order.c', ' 2 '],
      ],
      { order: ['b', 'c', 'a'] },
    ],
    [
      'matching',
      [
        ['matches.a', 'c'],
        ['matches.b', 'c'],
      ],
      { matches: { a: 'c', b: 'c' } },
    ],
    ['numeric', [['number', ' 1,250.5 ']], { number: '1,250.5' }],
    [
      'case',
      [
        ['questions.a.order.a', '1'],
        ['questions.a.order.b', '2'],
        ['questions.a.order.c', '3'],
        ['questions.b.number', '7'],
        ['questions.c.matches.a', 'a'],
        ['questions.c.matches.b', 'b'],
      ],
      { questions: { a: { order: ['a', 'b', 'c'] }, b: { number: '7' }, c: { matches: { a: 'a', b: 'b' } } } },
    ],
  ])('reads %s', (type, fields, answer) => {
    expect(read(type, ...fields)).toEqual({ answer, problems: [] });
  });
});

describe('what is missing', () => {
  it.each(Object.keys(shown).filter((type) => type !== 'case'))(
    'reads an empty form as a blank %s, and says so',
    (type) => {
      const { answer, problems } = read(type);
      expect(sameAnswer(answer, blankAnswer(item(type).type))).toBe(true);
      expect(problems).toEqual([{ field: '', problem: 'unanswered' }]);
    },
  );

  it('says of each question of a case what is missing, and keeps the rest', () => {
    expect(read('case', ['questions.b.number', 'seven'], ['questions.c.matches.a', 'b'])).toEqual({
      answer: { questions: { b: { number: 'seven' }, c: { matches: { a: 'b' } } } },
      problems: [
        { field: 'questions.a', problem: 'unanswered' },
        { field: 'questions.b', problem: 'not-a-number' },
        { field: 'questions.c', problem: 'unanswered' },
      ],
    });
  });

  it.each([
    ['a position given twice', ['1', '1', '2']],
    ['a position left out', ['1', '2', '']],
    ['a gap', ['1', '2', '4']],
    ['a position that is no number', ['1', '2', 'x']],
    ['a position from nought', ['0', '1', '2']],
  ])('reads an order with %s as none', (_what, [a = '', b = '', c = '']) => {
    expect(read('ordering', ['order.a', a], ['order.b', b], ['order.c', c])).toEqual({
      answer: { order: [] },
      problems: [{ field: '', problem: 'order-broken' }],
    });
  });
});

it('keeps what was not offered, for the server to refuse', () => {
  expect(read('single', ['chosen', 'z'], ['chosen', 'y']).answer).toEqual({ chosen: ['z', 'y'] });
  expect(read('matching', ['matches.a', 'z'], ['matches.b', 'a'], ['matches.q', 'a']).answer).toEqual({
    matches: { a: 'z', b: 'a' },
  });
});

it('reads any permutation of positions back as that order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }), (order) => {
      const fields = order.map((id, at): [string, string] => [`order.${id}`, String(at + 1)]);
      expect(read('ordering', ...fields)).toEqual({ answer: { order }, problems: [] });
    }),
  );
});

it('reads the same from fields that were nested, whatever they were nested into', () => {
  expect(readAnswer(item('multiple'), nestedFields({ chosen: ['a', 'c'] })).answer).toEqual({ chosen: ['a', 'c'] });
  expect(readAnswer(item('single'), nestedFields({ chosen: 'a' })).answer).toEqual({ chosen: ['a'] });
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom(...Object.keys(shown)), (sent, type) => {
      expect(() => readAnswer(item(type), nestedFields(sent))).not.toThrow();
    }),
  );
});
