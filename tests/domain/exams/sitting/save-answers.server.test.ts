import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { sittingAnswers } from '#db/schema/exams';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import type { AnswerSave } from '~/domain/exams/sitting/answer-save';
import { closeOverdueSittings } from '~/domain/exams/sitting/close-overdue-sittings.server';
import { findSitting } from '~/domain/exams/sitting/find-sitting.server';
import { handIn } from '~/domain/exams/sitting/hand-in.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import type { Actor } from '~/domain/people/actor';
import { CHOICES, EXAM, EXAM_DAY, MINUTE, makeCandidate, PAGE, publishExam } from '../../../support/factories/exams';

const DEADLINE = EXAM_DAY + 30 * MINUTE;
let person: Actor;
let sittingId: string;
/** Places by type, with their options, as this paper has them. */
let places: { place: number; type: string; options: string[] }[];

beforeEach(async () => {
  await publishExam({}, 9, CHOICES);
  person = await makeCandidate();
  ({ sittingId } = await startSitting(person, EXAM, EXAM_DAY));
  const sitting = await findSitting(person, sittingId, 'en');
  places = sitting.places.map(({ item }, place) => ({
    place,
    type: item.type,
    options: 'options' in item ? item.options.map(({ id }) => id) : [],
  }));
});

const option = (place: number, number = 0) => places[place]?.options[number] ?? '';
const save = (place: number, sequence: number | 'next', ...chosen: string[]): AnswerSave => ({
  place,
  sequence,
  answer: { chosen },
});
const send = (saves: AnswerSave[], now = EXAM_DAY + MINUTE) => saveAnswers(person, sittingId, PAGE, saves, now);
const rows = () => db.select().from(sittingAnswers).orderBy(sittingAnswers.place);

describe('a save', () => {
  it('is acknowledged with the time it was saved, and kept', async () => {
    const now = EXAM_DAY + 5;
    expect(await send([save(0, 1, option(0)), save(1, 1, option(1))], now)).toEqual({
      deadline: DEADLINE,
      outcomes: [
        { place: 0, sequence: 1, savedAt: now },
        { place: 1, sequence: 1, savedAt: now },
      ],
    });
    expect(await rows()).toMatchObject([
      { place: 0, sequence: 1, answer: { chosen: [option(0)] }, savedAt: now },
      { place: 1, sequence: 1 },
    ]);
  });

  it('sent again is acknowledged again, and changes nothing', async () => {
    await send([save(0, 3, option(0))], EXAM_DAY + 5);
    const before = await rows();
    const { outcomes } = await send([save(0, 3, option(0))], EXAM_DAY + 9);
    expect(outcomes).toEqual([{ place: 0, sequence: 3, savedAt: EXAM_DAY + 5 }]);
    expect(await rows()).toEqual(before);
  });

  it.each([1, 2, 3])(
    'with number %i never replaces a third that differs, and is told what stands',
    async (sequence) => {
      await send([save(0, 3, option(0))]);
      const { outcomes } = await send([save(0, sequence, option(0, 1))]);
      const stored = { sequence: 3, answer: { chosen: [option(0)] }, flagged: false };
      expect(outcomes).toEqual([{ place: 0, sequence, code: 'answer-stale', stored }]);
      expect(await rows()).toMatchObject([{ sequence: 3, answer: { chosen: [option(0)] } }]);
    },
  );

  it('takes an answer back when nothing is chosen', async () => {
    await send([save(0, 1, option(0))]);
    await send([save(0, 2)]);
    expect(await rows()).toMatchObject([{ sequence: 2, answer: { chosen: [] } }]);
  });

  it('without a number of its own comes after whatever stands', async () => {
    await send([save(0, 7, option(0))]);
    const { outcomes } = await send([save(0, 'next', option(0, 1))]);
    expect(outcomes).toMatchObject([{ place: 0, sequence: 8 }]);
  });

  it('is settled in order when one request has several for a place', async () => {
    const { outcomes } = await send([save(0, 2, option(0)), save(0, 1, option(0, 1)), save(0, 3, option(0, 1))]);
    expect(outcomes).toMatchObject([{ savedAt: EXAM_DAY + MINUTE }, { code: 'answer-stale' }, { sequence: 3 }]);
    expect(await rows()).toMatchObject([{ sequence: 3, answer: { chosen: [option(0, 1)] } }]);
  });
});

describe('is refused by itself', () => {
  it.each([
    ['a place beyond the paper', () => save(5, 1, 'a')],
    ['an option that place does not have', () => save(0, 1, 'zebra')],
    ['the words of a key', () => save(0, 1, 'right')],
  ])('for %s, while the others are saved', async (_, wrong) => {
    const { outcomes } = await send([wrong(), save(1, 1, option(1))]);
    expect(outcomes).toMatchObject([{ code: 'answer-not-on-paper' }, { place: 1, savedAt: EXAM_DAY + MINUTE }]);
    expect(await rows()).toHaveLength(1);
  });

  it('for two options where one is asked', async () => {
    for (const { place, type } of places) {
      const { outcomes } = await send([save(place, 1, option(place, 0), option(place, 1))]);
      const refused = { code: 'answer-not-on-paper' };
      expect(outcomes).toMatchObject([type === 'multiple' ? { savedAt: EXAM_DAY + MINUTE } : refused]);
    }
  });
});

describe('the deadline', () => {
  it.each([
    [-1, 'saved'],
    [0, 'sitting-over'],
    [1, 'sitting-over'],
  ])('%i ms from it: %s', async (shift, expected) => {
    const answer = send([save(0, 1, option(0))], DEADLINE + shift);
    const said = await answer.then(
      () => 'saved',
      ({ code }: { code: string }) => code,
    );
    expect(said).toBe(expected);
    expect(await rows()).toHaveLength(expected === 'saved' ? 1 : 0);
  });

  it('holds for a save that was acknowledged before it and is sent again', async () => {
    await send([save(0, 1, option(0))], DEADLINE - 1);
    await expect(send([save(0, 1, option(0))], DEADLINE)).rejects.toMatchObject({ code: 'sitting-over' });
  });

  it('and hand-in close the paper for good', async () => {
    await handIn(person, sittingId, PAGE, EXAM_DAY + MINUTE);
    await expect(send([save(0, 1, option(0))], EXAM_DAY + MINUTE)).rejects.toMatchObject({ code: 'sitting-closed' });
    await expect(send([save(0, 1, option(0))], DEADLINE)).rejects.toMatchObject({ code: 'sitting-closed' });
    expect(await rows()).toEqual([]);
  });

  it('once noticed by the job refuses a save that set out in time', async () => {
    await closeOverdueSittings(DEADLINE);
    await expect(send([save(0, 1, option(0))], DEADLINE - 1)).rejects.toMatchObject({ code: 'sitting-over' });
  });
});

it('is not found by anybody else', async () => {
  const other = await makeCandidate();
  await expect(saveAnswers(other, sittingId, PAGE, [save(0, 1, option(0))], EXAM_DAY)).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(saveAnswers(person, 'nosuch', PAGE, [save(0, 1)], EXAM_DAY)).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await rows()).toEqual([]);
});

it('keeps the highest number of each place, whatever order, repeats and groups saves come in', async () => {
  const change = fc.record({ place: fc.nat(4), sequence: fc.integer({ min: 1, max: 6 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(change, { minLength: 1, maxLength: 6 }), { maxLength: 6 }), async (requests) => {
      const someone = await makeCandidate();
      const { sittingId: id } = await startSitting(someone, EXAM, EXAM_DAY);
      const paper = await findSitting(someone, id, 'en');
      const answer = (place: number, sequence: number) => {
        const item = paper.places[place]?.item;
        const options = item && 'options' in item ? item.options : [];
        return { chosen: [options[sequence % options.length]?.id ?? ''] };
      };
      const highest = new Map<number, number>();
      for (const request of requests) {
        const saves = request.map((each) => ({ ...each, answer: answer(each.place, each.sequence) }));
        const { outcomes } = await saveAnswers(someone, id, PAGE, saves, EXAM_DAY + 1);
        for (const { place, sequence } of request) highest.set(place, Math.max(sequence, highest.get(place) ?? 0));
        expect(outcomes.map(({ place, sequence }) => ({ place, sequence }))).toEqual(request);
      }
      const after = await findSitting(someone, id, 'en');
      expect(after.places.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3, 4].map((at) => highest.get(at) ?? 0));
      after.places.forEach(({ answer: held, sequence }, place) => {
        expect(held).toEqual(sequence === 0 ? { chosen: [] } : answer(place, sequence));
      });
    }),
    { numRuns: 25 },
  );
});
