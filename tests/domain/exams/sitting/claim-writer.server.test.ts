import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { sittingEvents, sittings } from '#db/schema/exams';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { claimWriter } from '~/domain/exams/sitting/claim-writer.server';
import { findHeldAnswers } from '~/domain/exams/sitting/find-held-answers.server';
import { handIn } from '~/domain/exams/sitting/hand-in.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import { formWriter } from '~/domain/exams/sitting/sitting-writer';
import type { Actor } from '~/domain/people/actor';
import {
  CHOICES,
  EXAM,
  EXAM_DAY,
  MINUTE,
  makeCandidate,
  publishExam,
  rightSaves,
} from '../../../support/factories/exams';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
const [ONE, TWO, THREE] = ['page-one-of-the-test', 'page-two-of-the-test', 'page-three-of-the-test'];
const DEADLINE = EXAM_DAY + 30 * MINUTE;
let person: Actor;
let sittingId: string;

beforeEach(async () => {
  await publishExam({}, 9, CHOICES);
  person = await makeCandidate();
  ({ sittingId } = await startSitting(person, EXAM, EXAM_DAY));
});

const claim = (writer: string, { takeOver = false, now = EXAM_DAY + MINUTE, device = CHROME, who = person } = {}) =>
  claimWriter(who, sittingId, { writer, takeOver, device }, now);
const stored = async () => {
  const [row] = await db.select().from(sittings).where(eq(sittings.id, sittingId));
  return row;
};
const events = async () => (await db.select().from(sittingEvents)).map(({ kind }) => kind);
const audited = async () =>
  (await db.select().from(auditEntries).where(eq(auditEntries.action, 'sitting-taken-over'))).map(
    ({ actorId, subjectId, at }) => ({ actorId, subjectId, at }),
  );

describe('the first page', () => {
  it('becomes the writer, with its device, and again the same changes nothing', async () => {
    expect(await claim(ONE)).toEqual({ holder: null, deadline: DEADLINE, answers: [] });
    const before = await stored();
    expect(before).toMatchObject({ writer: ONE, writerDevice: CHROME, writerSince: EXAM_DAY + MINUTE });
    expect((await claim(ONE, { now: EXAM_DAY + 2 * MINUTE })).holder).toBeNull();
    expect(await stored()).toEqual(before);
    expect(await events()).toEqual([]);
  });

  it('takes the place of its own session’s form, but not of another session’s', async () => {
    await claim(formWriter(person.sessionId));
    expect((await claim(ONE)).holder).toBeNull();
    expect(await events()).toEqual([]);
    await claim(formWriter('another-session-of-the-same-person'), { takeOver: true });
    expect((await claim(ONE)).holder).not.toBeNull();
  });
});

describe('a second page', () => {
  beforeEach(() => claim(ONE).then(() => undefined));

  it('is told where it is being written and since when, and what is held', async () => {
    await saveAnswers(person, sittingId, ONE, await rightSaves(person, sittingId), EXAM_DAY + 2 * MINUTE);
    const { holder, answers } = await claim(TWO, { now: EXAM_DAY + 3 * MINUTE });
    expect(holder).toEqual({ device: { browser: 'Chrome', system: 'Windows' }, since: EXAM_DAY + MINUTE });
    expect(answers.map(({ place, sequence }) => [place, sequence])).toEqual([0, 1, 2, 3, 4].map((at) => [at, 1]));
    expect(await stored()).toMatchObject({ writer: ONE });
  });

  it('is one event however often it asks, and another page another', async () => {
    await claim(TWO);
    await claim(TWO, { now: EXAM_DAY + 2 * MINUTE });
    await claim(THREE, { now: EXAM_DAY + 3 * MINUTE });
    expect(await events()).toEqual(['second-page', 'second-page']);
    expect(await audited()).toEqual([]);
  });

  it('can take over: recorded, audited, and told to whoever follows', async () => {
    const now = EXAM_DAY + 4 * MINUTE;
    expect((await claim(TWO, { takeOver: true, now })).holder).toBeNull();
    expect(await stored()).toMatchObject({ writer: TWO, writerSince: now, changedAt: now });
    expect(await events()).toEqual(['taken-over']);
    expect(await audited()).toEqual([{ actorId: person.personId, subjectId: sittingId, at: now }]);
    const save = { place: 0, sequence: 1, answer: { chosen: [] } };
    await expect(saveAnswers(person, sittingId, ONE, [save], now)).rejects.toMatchObject({ code: 'written-elsewhere' });
    await expect(handIn(person, sittingId, ONE, now)).rejects.toMatchObject({ code: 'written-elsewhere' });
  });

  it('gets with the take-over everything the first page had acknowledged', async () => {
    await saveAnswers(person, sittingId, ONE, await rightSaves(person, sittingId), EXAM_DAY + 2 * MINUTE);
    const { answers } = await claim(TWO, { takeOver: true });
    expect(answers).toEqual(await findHeldAnswers(person, sittingId));
    expect(answers).toHaveLength(5);
  });
});

describe('nobody', () => {
  it('claims the sitting of somebody else, or one that is none', async () => {
    const other = await makeCandidate();
    for (const takeOver of [false, true]) {
      await expect(claim(TWO, { who: other, takeOver })).rejects.toMatchObject({ code: 'not-found' });
    }
    const none = claimWriter(person, 'nosuch', { writer: ONE, takeOver: true, device: '' }, EXAM_DAY);
    await expect(none).rejects.toMatchObject({ code: 'not-found' });
    await expect(findHeldAnswers(other, sittingId)).rejects.toMatchObject({ code: 'not-found' });
    expect([await events(), (await stored())?.writer]).toEqual([[], null]);
  });

  it.each([
    [-1, 0, null],
    [0, 0, 'sitting-over'],
    [4999, 5000, null],
    [5000, 5000, 'sitting-over'],
  ])('claims %i ms after the deadline with %i ms of grace: %s', async (late, grace, code) => {
    await transaction(async (tx) => {
      await tx.update(sittings).set({ grace }).where(eq(sittings.id, sittingId));
    });
    const answer = claim(ONE, { takeOver: true, now: DEADLINE + late });
    if (code) await expect(answer).rejects.toMatchObject({ code });
    else expect((await answer).holder).toBeNull();
  });

  it('claims what was handed in', async () => {
    await handIn(person, sittingId, ONE, EXAM_DAY + MINUTE);
    await expect(claim(ONE)).rejects.toMatchObject({ code: 'sitting-closed' });
  });
});
