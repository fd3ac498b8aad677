import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { sittingAnswers, sittingResults, sittings } from '#db/schema/exams';
import {
  CHOICES,
  EXAM,
  EXAM_DAY,
  MINUTE,
  makeCandidate,
  makeItem,
  PAGE,
  publishExam,
  rightSaves,
} from '#tests/support/factories/exams';
import { makeAdmin } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import { grantExtraTime } from '~/domain/exams/admission/grant-extra-time.server';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { recordSittingEvents } from '~/domain/exams/evidence/record-sitting-events.server';
import { reportedKinds } from '~/domain/exams/evidence/sitting-event';
import { answerSaves } from '~/domain/exams/sitting/answer-save';
import { claimWriter } from '~/domain/exams/sitting/claim-writer.server';
import { extendSitting } from '~/domain/exams/sitting/extend-sitting.server';
import { findSitting } from '~/domain/exams/sitting/find-sitting.server';
import { findSittingFile } from '~/domain/exams/sitting/find-sitting-file.server';
import { findStanding } from '~/domain/exams/sitting/find-standing.server';
import { handIn } from '~/domain/exams/sitting/hand-in.server';
import { listChangedSittings } from '~/domain/exams/sitting/list-changed-sittings.server';
import { listSittings } from '~/domain/exams/sitting/list-sittings.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import type { Actor, Admin } from '~/domain/people/actor';
import { withdrawItem } from '~/domain/questions/bank/withdraw-item.server';
import { FULL_CREDIT } from '~/domain/questions/mark';

/* What people suffered from other exam systems while the exam ran, each complaint as a test. */
const NOW = EXAM_DAY + MINUTE;
const OTHER_PAGE = 'a-page-on-another-device';
const device = 'another browser';
let admin: Admin;
let person: Actor;
/** The same candidate, signed in on another device. */
let elsewhere: Actor;

beforeEach(async () => {
  admin = await makeAdmin();
  await publishExam({}, 9, CHOICES);
  person = await makeCandidate();
  elsewhere = { ...person, sessionId: 'the-session-of-another-device' };
});

const start = async (who = person) => (await startSitting(who, EXAM, EXAM_DAY)).sittingId;
const resultOf = async (id: string) =>
  (await db.select().from(sittingResults).where(eq(sittingResults.sittingId, id)))[0];
const answersOf = (id: string) =>
  db.select().from(sittingAnswers).where(eq(sittingAnswers.sittingId, id)).orderBy(sittingAnswers.place);

describe('two browsers', () => {
  it('after the hand-in a second browser edits nothing: no save, take-over, report or extension opens it again', async () => {
    const id = await start();
    const saves = await rightSaves(person, id);
    await saveAnswers(person, id, PAGE, saves, NOW);
    await handIn(person, id, PAGE, NOW);
    const before = [await answersOf(id), await resultOf(id), await findStanding(person, id)];
    const blank = saves.map(({ place }) => ({ place, sequence: 9, answer: { chosen: [] } }));
    const hidden = { kind: 'hidden', startedAt: NOW, lasted: 1 } as const;
    const attempts = [
      () => saveAnswers(elsewhere, id, OTHER_PAGE, blank, NOW + 1),
      () => saveAnswers(elsewhere, id, PAGE, blank, NOW + 1),
      () => claimWriter(elsewhere, id, { writer: OTHER_PAGE, takeOver: true, device }, NOW + 1),
      () => recordSittingEvents(elsewhere, id, { events: [hidden], device }, NOW + 1),
      () => extendSitting(admin, id, { minutes: 10, reason: 'Asked for.' }, NOW + 1),
    ];
    for (const attempt of attempts) expect((await refusalOf(attempt())).code).toBe('sitting-closed');
    expect([await answersOf(id), await resultOf(id), await findStanding(person, id)]).toEqual(before);
  });

  it('the scores of two devices are never added up: one answer a place, the later one, and one score', async () => {
    const id = await start();
    const saves = await rightSaves(person, id);
    await saveAnswers(person, id, PAGE, saves, NOW);
    await claimWriter(elsewhere, id, { writer: OTHER_PAGE, takeOver: true, device }, NOW);
    const again = saves.map((save) => ({ ...save, sequence: 2 }));
    await saveAnswers(elsewhere, id, OTHER_PAGE, again, NOW);
    await saveAnswers(elsewhere, id, OTHER_PAGE, [{ place: 0, sequence: 3, answer: { chosen: [] } }], NOW);
    const receipts = await Promise.all([
      handIn(elsewhere, id, OTHER_PAGE, NOW),
      handIn(elsewhere, id, OTHER_PAGE, NOW),
    ]);
    expect(new Set(receipts.map(({ digest }) => digest)).size).toBe(1);
    expect(await answersOf(id)).toHaveLength(5);
    expect(await db.select().from(sittingResults)).toMatchObject([
      { correct: 4, total: 5, points: 4 * FULL_CREDIT, revision: 1 },
    ]);
  });
});

describe('the deadline', () => {
  it('is one: every page, save and list tells all of the minutes, also when the policy changes or time is added', async () => {
    await publishExam({ minutes: 90 }, 9, CHOICES);
    const reason = 'Reads slowly.';
    await grantExtraTime(admin, { personId: person.personId, extraPercent: 25, reason }, EXAM_DAY);
    const id = await start();
    const saves = await rightSaves(person, id);
    const told = async (): Promise<number[]> => [
      (await findSitting(person, id, 'en')).deadline,
      (await findSitting(elsewhere, id, 'zh')).deadline,
      (await saveAnswers(person, id, PAGE, saves, NOW)).deadline,
      (await claimWriter(person, id, { writer: PAGE, takeOver: false, device }, NOW)).deadline,
      (await claimWriter(elsewhere, id, { writer: OTHER_PAGE, takeOver: false, device }, NOW)).deadline,
      (await findStanding(person, id)).deadline,
      ...(await listChangedSittings(0, 10)).map(({ deadline }) => deadline),
      ...(await listSittings(person, EXAM)).map(({ deadline }) => deadline),
      (await findSittingFile(admin, id, 'en', NOW)).deadline,
    ];
    const whole = EXAM_DAY + (90 + 23) * MINUTE;
    expect(await told()).toEqual(Array(9).fill(whole));
    await publishExam({ minutes: 60 }, 9, CHOICES);
    expect(await told()).toEqual(Array(9).fill(whole));
    await extendSitting(admin, id, { minutes: 10, reason: 'Fire alarm.' }, NOW);
    const later = whole + 10 * MINUTE;
    expect(await told()).toEqual(Array(9).fill(later));
    await saveAnswers(person, id, PAGE, saves, later - 1);
    expect((await refusalOf(saveAnswers(person, id, PAGE, saves, later))).code).toBe('sitting-over');
  });

  it('moved by an extension is told at the live stream’s next look, not minutes later, by the same deadline', async () => {
    const id = await start();
    expect(await listChangedSittings(NOW, 10)).toEqual([]);
    const { deadline } = await extendSitting(admin, id, { minutes: 10, reason: 'Fire alarm.' }, NOW);
    expect(await listChangedSittings(NOW, 10)).toMatchObject([{ sittingId: id, state: 'open', deadline }]);
  });

  it('is not the browser’s to say: no save names its own time, deadline or attempt', () => {
    const save = { place: 0, sequence: 1, answer: { chosen: [] } };
    const sent = { writer: PAGE, saves: [save] };
    expect(answerSaves.safeParse(sent).success).toBe(true);
    for (const field of ['now', 'savedAt', 'startedAt', 'deadline', 'attempt', 'personId']) {
      expect(answerSaves.safeParse({ ...sent, [field]: 1 }).success, field).toBe(false);
      expect(answerSaves.safeParse({ ...sent, saves: [{ ...save, [field]: 1 }] }).success, field).toBe(false);
    }
  });
});

describe('violations', () => {
  it('are never final: whatever is reported closes no sitting, takes no time and costs no point', async () => {
    const id = await start();
    const before = await findStanding(person, id);
    for (let round = 0; round < 40; round += 1) {
      const events = reportedKinds.map((kind) => ({ kind, startedAt: NOW + round, lasted: 60_000 }));
      await recordSittingEvents(person, id, { events, device }, NOW + round);
    }
    expect(await findStanding(person, id)).toEqual(before);
    await saveAnswers(person, id, PAGE, await rightSaves(person, id), before.deadline - 1);
    await handIn(person, id, PAGE, before.deadline - 1);
    expect(await resultOf(id)).toMatchObject({ passed: true, correct: 5, total: 5, points: 5 * FULL_CREDIT });
  });
});

describe('everybody starts on the hour', () => {
  it('200 starts at once, while an item is withdrawn: every paper is full and fits the blueprint', async () => {
    const mix = [
      { items: 2, type: 'single' as const },
      { items: 1, type: 'multiple' as const },
    ];
    const sections = [
      { id: 'foundation', items: 4, mix },
      { id: 'after-sales', items: 3 },
    ];
    await publishExam({ sections }, 9, CHOICES);
    const hall: Actor[] = [];
    for (let count = 0; count < 200; count += 1) hall.push(await makeCandidate());
    const withdrawing = { itemId: 'F-x00', reason: 'Two keys.', accepted: true };
    const [starts] = await Promise.all([
      Promise.all(hall.map((who) => start(who))),
      withdrawItem(admin, withdrawing, async () => [], EXAM_DAY),
    ]);
    expect(new Set(starts).size).toBe(200);
    const papers = await db.select({ personId: sittings.personId, paper: sittings.paper }).from(sittings);
    expect(new Set(papers.map(({ personId }) => personId)).size).toBe(200);
    for (const { paper } of papers) {
      const types = (section: string) =>
        paper.items
          .filter((item) => item.section === section)
          .map(({ itemId }) => makeItem(section, Number(itemId.slice(3))).type);
      expect(new Set(paper.items.map(({ itemId }) => itemId)).size).toBe(7);
      expect([types('foundation').length, types('after-sales').length]).toEqual([4, 3]);
      expect(types('foundation').filter((type) => type === 'single').length).toBeGreaterThanOrEqual(2);
      expect(types('foundation').filter((type) => type === 'multiple').length).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('the order of questions', () => {
  it('is free to move in, and nothing to bypass: saves in any order of places score the same', async () => {
    for (const order of [(at: number) => at, (at: number) => -at, (at: number) => (at * 3) % 5]) {
      const who = await makeCandidate();
      const id = await start(who);
      const saves = (await rightSaves(who, id)).sort((one, other) => order(one.place) - order(other.place));
      for (const save of saves) await saveAnswers(who, id, PAGE, [save], NOW);
      await handIn(who, id, PAGE, NOW);
      expect(await resultOf(id)).toMatchObject({ correct: 5, total: 5 });
    }
  });

  it('cannot be permuted: places stay as drawn, and an answer counts for the question at its own place', async () => {
    await publishExam({}, 9, ['single']);
    const id = await start();
    const paper = async () => (await db.select({ paper: sittings.paper }).from(sittings))[0]?.paper;
    const shown = async () => (await findSitting(person, id, 'en')).places.map(({ item }) => item.stem);
    const before = [await paper(), await shown()];
    const saves = await rightSaves(person, id);
    const turned = saves.map((save, at) => ({
      ...save,
      answer: saves[(at + 1) % saves.length]?.answer ?? save.answer,
    }));
    const same = turned.filter(({ answer }, at) => JSON.stringify(answer) === JSON.stringify(saves[at]?.answer));
    await saveAnswers(person, id, PAGE, turned, NOW);
    await start();
    expect([await paper(), await shown()]).toEqual(before);
    await handIn(person, id, PAGE, NOW);
    expect(await resultOf(id)).toMatchObject({ correct: same.length, total: 5 });
    for (const field of ['itemId', 'version', 'order', 'paper', 'section']) {
      const save = { place: 0, sequence: 1, answer: { chosen: [] }, [field]: 'F-x00' };
      expect(answerSaves.safeParse({ writer: PAGE, saves: [save] }).success, field).toBe(false);
    }
  });
});
