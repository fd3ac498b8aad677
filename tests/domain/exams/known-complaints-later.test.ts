import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { appeals, sittingAnswers, sittingEvents, sittingMarks, sittingResults, sittings } from '#db/schema/exams';
import { redraft } from '#tests/support/factories/bank';
import {
  CHOICES,
  DAY,
  EXAM,
  EXAM_DAY,
  MINUTE,
  makeCandidate,
  PAGE,
  publishExam,
  rightSaves,
} from '#tests/support/factories/exams';
import { placesOf, rule, sitWithout, versionOf } from '#tests/support/factories/marking';
import { makeAdmin } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { appealQuestion } from '~/domain/exams/appeals/appeal-question.server';
import { findOwnAppeals } from '~/domain/exams/appeals/find-own-appeals.server';
import { withdrawAppeal } from '~/domain/exams/appeals/withdraw-appeal.server';
import { recordSittingEvents } from '~/domain/exams/evidence/record-sitting-events.server';
import { findResult } from '~/domain/exams/result/find-result.server';
import { findSealedBundle } from '~/domain/exams/result/find-sealed-bundle.server';
import { listResults } from '~/domain/exams/result/list-results.server';
import { loadSealed } from '~/domain/exams/result/load-sealed.server';
import { replayResult } from '~/domain/exams/result/replay-result';
import { listRegradings } from '~/domain/exams/rulings/list-regradings.server';
import { findHeldAnswers } from '~/domain/exams/sitting/find-held-answers.server';
import { findSitting } from '~/domain/exams/sitting/find-sitting.server';
import { findStanding } from '~/domain/exams/sitting/find-standing.server';
import { handIn } from '~/domain/exams/sitting/hand-in.server';
import { listSittings } from '~/domain/exams/sitting/list-sittings.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import type { Actor, Admin } from '~/domain/people/actor';
import { publishDraft } from '~/domain/questions/drafts/publish-draft.server';
import type { WrittenDraft } from '~/domain/questions/drafts/written-draft';

/* What people suffered from other exam systems after the exam, each complaint as a test. */
/** A single choice that stands on every paper. */
const ITEM = 'F-x00';
const version = versionOf('foundation', 0);
const SOON = EXAM_DAY + 3 * MINUTE;
let admin: Admin;
let person: Actor;

beforeEach(async () => {
  await publishExam({}, 3, CHOICES);
  admin = await makeAdmin();
  person = await makeCandidate();
});

const resultOf = async (id: string) =>
  (await db.select().from(sittingResults).where(eq(sittingResults.sittingId, id)))[0];
const replayed = async (id: string) => replayResult(await loadSealed(db, id)).digest;

/** Everything there is of a sitting: as stored, as its candidate and an admin see it, and as a replay finds it. */
async function everythingOf(who: Actor, id: string) {
  return {
    sitting: await db.select().from(sittings).where(eq(sittings.id, id)),
    answers: await db
      .select()
      .from(sittingAnswers)
      .where(eq(sittingAnswers.sittingId, id))
      .orderBy(sittingAnswers.place),
    events: await db.select().from(sittingEvents).where(eq(sittingEvents.sittingId, id)),
    marks: await db.select().from(sittingMarks).where(eq(sittingMarks.sittingId, id)).orderBy(asc(sittingMarks.place)),
    result: await resultOf(id),
    shown: await findResult(who, id, 'zh'),
    paper: await findSitting(who, id, 'en'),
    bundle: await findSealedBundle(admin, id),
    replayed: await replayed(id),
  };
}

/** Publishes another version of the item, with another right option and another question. */
async function edit(stem: string, right: string, now: number): Promise<void> {
  const options = ['a', 'b', 'c', 'd'].map((id) => {
    return { id, text: { en: `${stem} ${id}`, zh: `${stem} ${id} 项` }, right: id === right };
  });
  const changes: Partial<WrittenDraft> = { stem: { en: stem, zh: `${stem} 提问` }, options };
  const draftId = await redraft(admin, ITEM, changes, now);
  await publishDraft(admin, { draftId, restore: false }, now);
}

describe('editing an item', () => {
  it('changes no past paper, answer, mark, result or replay; whoever starts later gets the new version', async () => {
    const id = await sitWithout(person, []);
    const before = await everythingOf(person, id);
    await edit('F-x00 edited once', 'c', SOON);
    expect(await everythingOf(person, id)).toEqual(before);
    const later = await sitWithout(await makeCandidate(), [], EXAM_DAY + DAY);
    const sealed = await loadSealed(db, later);
    const drawn = sealed.paper.items[(await placesOf(later)).get(ITEM) ?? -1];
    expect(drawn?.version).not.toBe(version);
    expect(sealed.contents.get(drawn?.version ?? '')?.stem.en).toBe('F-x00 edited once');
    expect(await everythingOf(person, id)).toEqual(before);
  });

  it('leaves full credit possible for who sat it before, and an edit after the ruling takes none of it away', async () => {
    const id = await sitWithout(person, [ITEM]);
    expect(await resultOf(id)).toMatchObject({ correct: 4, total: 5 });
    await edit('F-x00 edited once', 'c', SOON);
    await rule(admin, { version, kind: 'full-credit', keyFrom: null });
    const credited = await resultOf(id);
    expect(credited).toMatchObject({ correct: 5, total: 5, revision: 2 });
    await edit('F-x00 edited twice', 'b', EXAM_DAY + DAY);
    expect(await resultOf(id)).toEqual(credited);
    expect(await replayed(id)).toBe(credited?.digest);
    const later = await sitWithout(await makeCandidate(), [ITEM], EXAM_DAY + 2 * DAY);
    expect(await resultOf(later)).toMatchObject({ correct: 4, total: 5 });
  });
});

describe('recertification', () => {
  it('keeps the first sitting whole: answers, paper, events and result, not its totals alone', async () => {
    const { sittingId: first } = await startSitting(person, EXAM, EXAM_DAY);
    const hidden = { kind: 'hidden', startedAt: EXAM_DAY + 1, lasted: 1 } as const;
    await recordSittingEvents(person, first, { events: [hidden], device: 'a browser' }, EXAM_DAY + MINUTE);
    await saveAnswers(person, first, PAGE, await rightSaves(person, first), EXAM_DAY + MINUTE);
    await handIn(person, first, PAGE, EXAM_DAY + 2 * MINUTE);
    const before = await everythingOf(person, first);
    expect([before.bundle.answers.length, before.bundle.events.length]).toEqual([5, 1]);
    await publishExam({ pass: { overall: 90, section: 80 }, minutes: 45 }, 3, CHOICES);
    const second = await sitWithout(person, [ITEM, 'F-x01'], EXAM_DAY + 365 * DAY);
    expect(await everythingOf(person, first)).toEqual(before);
    expect(await listSittings(person, EXAM)).toMatchObject([
      { id: second, result: { passed: false } },
      { id: first, result: { passed: true } },
    ]);
  });
});

describe('an unreleased grade', () => {
  /** Every name of a field in something that is sent. */
  const namesIn = (value: unknown): string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([name, each]) => [...(Array.isArray(value) ? [] : [name]), ...namesIn(each)]);

  it('is told nowhere while the exam runs: right and wrong answers are answered alike, and there is no result', async () => {
    const told: Record<string, unknown[]> = {};
    for (const kind of ['right', 'wrong']) {
      const who = await makeCandidate();
      const { sittingId: id } = await startSitting(who, EXAM, EXAM_DAY);
      const right = await rightSaves(who, id);
      const saves = kind === 'right' ? right : right.map((save) => ({ ...save, answer: { chosen: [] } }));
      const saved = await saveAnswers(who, id, PAGE, saves, EXAM_DAY + 1);
      const sitting = await findSitting(who, id, 'en');
      const held = await findHeldAnswers(who, id);
      const all = [saved, sitting, held, await findStanding(who, id), await listSittings(who, EXAM)];
      const names = new Set(all.flatMap(namesIn));
      for (const name of ['points', 'credit', 'correct', 'passed', 'right', 'score', 'digest', 'explanation'])
        expect(names, name).not.toContain(name);
      told[kind] = [saved, (await listSittings(who, EXAM)).map(({ result }) => result)];
      const attempts = [
        () => findResult(who, id, 'en'),
        () => findOwnAppeals(who, id, 'en', EXAM_DAY + 2),
        () => appealQuestion(who, { sittingId: id, place: 0, reason: 'x'.repeat(20) }, EXAM_DAY + 2),
        () => findSealedBundle(admin, id),
      ];
      for (const attempt of attempts) expect((await refusalOf(attempt())).code).toBe('not-found');
      expect(await listRegradings(who, id)).toEqual([]);
      expect((await listResults(admin, {}, 1, 'en')).total).toBe(0);
    }
    expect(told.right).toEqual(told.wrong);
  });
});

describe('an id within an id', () => {
  it('is checked too: an appeal is found under its own sitting and by its own candidate only', async () => {
    const other = await makeCandidate();
    const [mine, again, theirs] = [
      await sitWithout(person, []),
      await sitWithout(person, [], EXAM_DAY + 2 * DAY),
      await sitWithout(other, []),
    ];
    const reason = 'Two of the options say the same thing.';
    const appeal = async (who: Actor, sittingId: string) =>
      (await appealQuestion(who, { sittingId, place: 0, reason }, EXAM_DAY + 2 * DAY + 3 * MINUTE)).appealId;
    const [ofMine, ofTheirs] = [await appeal(person, mine), await appeal(other, theirs)];
    const pairs: [string, string][] = [
      [mine, ofTheirs],
      [theirs, ofTheirs],
      [theirs, ofMine],
      [again, ofMine],
    ];
    for (const [sittingId, appealId] of pairs) {
      expect((await refusalOf(withdrawAppeal(person, sittingId, appealId, EXAM_DAY + 3 * DAY))).code).toBe('not-found');
    }
    expect((await db.select({ state: appeals.state }).from(appeals)).map(({ state }) => state)).toEqual([
      'open',
      'open',
    ]);
    await withdrawAppeal(person, mine, ofMine, EXAM_DAY + 3 * DAY);
  });
});
