import { beforeEach, expect, it } from 'vitest';
import { findResult } from '~/domain/exams/find-result.server';
import { findSitting } from '~/domain/exams/find-sitting.server';
import { saveAnswers } from '~/domain/exams/save-answers.server';
import { startSitting } from '~/domain/exams/start-sitting.server';
import type { Actor } from '~/domain/people/actor';
import { CANARY, EXAM, EXAM_DAY, MINUTE, makeCandidate, publishExam, sitExam } from '../../support/factories/exams';

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
  chinese.places.forEach(({ stem, options }, place) => {
    expect(stem).toMatch(/提问$/);
    expect(options.map(({ id }) => id)).toEqual(english.places[place]?.options.map(({ id }) => id));
  });
});

it('gives back what was saved, with its number', async () => {
  const { places } = await findSitting(person, sittingId, 'en');
  const chosen = [places[4]?.options[0]?.id ?? ''];
  await saveAnswers(person, sittingId, [{ place: 4, sequence: 9, answer: { chosen } }], EXAM_DAY + 5);
  const after = await findSitting(person, sittingId, 'en');
  expect(after.places[4]).toMatchObject({ chosen, sequence: 9 });
  expect(after.places[3]).toMatchObject({ chosen: [], sequence: 0 });
  expect(after.savedAt).toBe(EXAM_DAY + 5);
});

it('holds nothing of a key, for any type of item', async () => {
  const view = await findSitting(person, sittingId, 'en');
  expect(new Set(view.places.map(({ type }) => type))).toEqual(new Set(['single', 'multiple', 'true-false']));
  for (const language of ['en', 'zh'] as const) {
    const sent = JSON.stringify(await findSitting(person, sittingId, language));
    expect(sent).not.toContain(CANARY);
    for (const word of ['"right"', '"answer"', '"key"', 'explanation', 'lesson', 'seed', 'version', 'itemId']) {
      expect(sent).not.toContain(word);
    }
  }
  for (const place of view.places) {
    expect(Object.keys(place).sort()).toEqual(['chosen', 'options', 'section', 'sequence', 'stem', 'type']);
    for (const option of place.options) expect(Object.keys(option).sort()).toEqual(['id', 'text']);
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
