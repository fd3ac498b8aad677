import { beforeEach, expect, it } from 'vitest';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { findResult } from '~/domain/exams/result/find-result.server';
import { findSitting } from '~/domain/exams/sitting/find-sitting.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import type { Actor } from '~/domain/people/actor';
import { itemTypes } from '~/domain/questions/item';
import type { ShownItem } from '~/domain/questions/show-item';
import {
  CANARY,
  EXAM,
  EXAM_DAY,
  MINUTE,
  makeCandidate,
  PAGE,
  publishExam,
  sitExam,
} from '../../../support/factories/exams';

const offered = (item: ShownItem | undefined) => (item && 'options' in item ? item.options.map(({ id }) => id) : []);

/** The fields of each type that a browser gets, and no other. */
const SHOWN = {
  single: ['options', 'stem', 'type'],
  multiple: ['options', 'stem', 'type'],
  'true-false': ['options', 'stem', 'type'],
  ordering: ['options', 'stem', 'type'],
  matching: ['options', 'prompts', 'stem', 'type'],
  numeric: ['stem', 'type', 'unit'],
  case: ['conversation', 'questions', 'stem', 'type'],
};

let person: Actor;
let sittingId: string;
beforeEach(async () => {
  await publishExam({
    sections: [
      { id: 'foundation', items: 9 },
      { id: 'after-sales', items: 9 },
    ],
  });
  person = await makeCandidate();
  ({ sittingId } = await startSitting(person, EXAM, EXAM_DAY));
});

it('shows every place in the reader’s language', async () => {
  const english = await findSitting(person, sittingId, 'en');
  const chinese = await findSitting(person, sittingId, 'zh');
  expect(english).toMatchObject({ title: 'Test exam', state: 'open', deadline: EXAM_DAY + 30 * MINUTE, savedAt: null });
  expect(chinese.title).toBe('测试考试');
  expect(english.places).toHaveLength(18);
  expect(new Set(english.places.map(({ section }) => section))).toEqual(new Set(['Course F', 'Course A']));
  chinese.places.forEach(({ item }, place) => {
    expect(item.stem).toMatch(/提问$/);
    expect(offered(item)).toEqual(offered(english.places[place]?.item));
  });
});

it('gives back what was saved, with its number', async () => {
  const { places } = await findSitting(person, sittingId, 'en');
  const at = places.findIndex(({ item }) => item.type === 'single');
  const answer = { chosen: offered(places[at]?.item).slice(0, 1) };
  const untouched = at === 0 ? 1 : 0;
  await saveAnswers(person, sittingId, PAGE, [{ place: at, sequence: 9, answer, flagged: true }], EXAM_DAY + 5);
  const after = await findSitting(person, sittingId, 'en');
  expect(after.places[at]).toMatchObject({ answer, flagged: true, sequence: 9 });
  expect(after.places[untouched]).toMatchObject({ flagged: false, sequence: 0 });
  expect(after.savedAt).toBe(EXAM_DAY + 5);
});

it('holds nothing of a key, for any type of item', async () => {
  const view = await findSitting(person, sittingId, 'en');
  expect(new Set(view.places.map(({ item }) => item.type))).toEqual(new Set(itemTypes));
  for (const language of ['en', 'zh'] as const) {
    const sent = JSON.stringify(await findSitting(person, sittingId, language));
    expect(sent).not.toContain(CANARY);
    for (const word of [
      '"right"',
      '"match"',
      '"tolerance"',
      '"key"',
      'explanation',
      'lesson',
      'seed',
      'version',
      'itemId',
    ]) {
      expect(sent).not.toContain(word);
    }
  }
  for (const place of view.places) {
    expect(Object.keys(place).sort()).toEqual(['answer', 'flagged', 'item', 'section', 'sequence']);
    expect(Object.keys(place.item).sort()).toEqual(SHOWN[place.item.type]);
  }
});

it('is not found by anybody else', async () => {
  await expect(findSitting(await makeCandidate(), sittingId, 'en')).rejects.toMatchObject({ code: 'not-found' });
});

it('shows no item in the result either', async () => {
  const candidate = await makeCandidate();
  const id = await sitExam(candidate);
  const sent = JSON.stringify(await findResult(candidate, id, 'en'));
  expect(sent).not.toContain(CANARY);
  expect(sent).not.toMatch(/asks|"right"|"options"|"stem"|seed/);
});
