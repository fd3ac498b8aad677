import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { appeals } from '#db/schema/exams';
import { outboxMails } from '#db/schema/people';
import { itemVersions } from '#db/schema/questions';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { appealQuestion } from '~/domain/exams/appeals/appeal-question.server';
import { type AppealLetter, decideAppeal } from '~/domain/exams/appeals/decide-appeal.server';
import { findAppeal } from '~/domain/exams/appeals/find-appeal.server';
import { findOwnAppeals } from '~/domain/exams/appeals/find-own-appeals.server';
import { listAppeals } from '~/domain/exams/appeals/list-appeals.server';
import { withdrawAppeal } from '~/domain/exams/appeals/withdraw-appeal.server';
import type { Actor, Admin } from '~/domain/people/actor';
import { CANARY, DAY, EXAM, EXAM_DAY, MINUTE, makeCandidate, publishExam } from '../../../support/factories/exams';
import { placesOf, rule, sitWithout, versionOf } from '../../../support/factories/marking';
import { makeAdmin } from '../../../support/factories/people';
import { refusalOf } from '../../../support/refusal';

const CLOSED = EXAM_DAY + 2 * MINUTE;
const UNTIL = CLOSED + 14 * DAY;
const REASON = 'Two of the options say the same thing in different words.';
const letter: AppealLetter = (language, facts) => ({
  subject: `${language} ${facts.outcome}`,
  body: JSON.stringify(facts),
});

let person: Actor;
let admin: Admin;
let sittingId: string;
beforeEach(async () => {
  await publishExam({}, 3);
  person = await makeCandidate({ name: '陈晓', language: 'zh' });
  sittingId = await sitWithout(person, ['F-x00']);
  admin = await makeAdmin({ name: '陆建平' });
});

const appeal = (place = 0, now = CLOSED + 1) => appealQuestion(person, { sittingId, place, reason: REASON }, now);
const decide = (
  appealId: string,
  by = admin,
  outcome: 'upheld' | 'dismissed' = 'dismissed',
  answer = 'The key stands.',
) => decideAppeal(by, { appealId, outcome, answer, letter }, CLOSED + DAY);
const recorded = async () =>
  (await db.select().from(auditEntries)).map(({ action }) => action).filter((action) => action.startsWith('appeal-'));

describe('a candidate', () => {
  it('appeals against a question by its number, seeing only number and section', async () => {
    const { appealId } = await appeal(1);
    const own = await findOwnAppeals(person, sittingId, 'zh', CLOSED + 2);
    expect(own).toMatchObject({
      open: true,
      until: UNTIL,
      appeals: [{ id: appealId, place: 1, state: 'open', reason: REASON }],
    });
    expect(own.places.map(({ place }) => place)).toEqual([0, 2, 3, 4]);
    expect(own.places[0]?.section).toBe('课程F');
    expect(JSON.stringify(own)).not.toMatch(new RegExp(`${CANARY}|asks|提问|F-x|A-x`));
    expect(await recorded()).toEqual(['appeal-opened']);
  });

  it('does so until the deadline and not at it', async () => {
    await appeal(0, UNTIL - 1);
    expect(await refusalOf(appeal(1, UNTIL))).toMatchObject({ code: 'appeal-over', facts: { from: UNTIL } });
    expect((await findOwnAppeals(person, sittingId, 'en', UNTIL)).open).toBe(false);
  });

  it('has the time again when the result was regraded', async () => {
    const regraded = CLOSED + 20 * DAY;
    await rule(admin, { version: versionOf('foundation', 0), kind: 'withdrawn', keyFrom: null }, regraded);
    await appeal(1, regraded + 13 * DAY);
    expect(await recorded()).toEqual(['appeal-opened']);
  });

  it('appeals once a question, also a hundred times at once and after withdrawing', async () => {
    const ends = await Promise.allSettled(Array.from({ length: 100 }, () => appeal()));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [row] = await db.select().from(appeals);
    await withdrawAppeal(person, sittingId, row?.id ?? '', CLOSED + 5);
    expect(await refusalOf(appeal())).toMatchObject({ code: 'appeal-exists', field: 'question' });
    expect(await recorded()).toEqual(['appeal-opened', 'appeal-withdrawn']);
  });

  it('withdraws an open one, and no other', async () => {
    const { appealId } = await appeal();
    await decide(appealId);
    expect((await refusalOf(withdrawAppeal(person, sittingId, appealId, UNTIL))).code).toBe('no-such-transition');
    const { appealId: second } = await appeal(1);
    await withdrawAppeal(person, sittingId, second, CLOSED + 9);
    expect((await refusalOf(decide(second))).code).toBe('no-such-transition');
  });

  it('finds no question beyond the paper, no open sitting, and nobody else’s', async () => {
    expect(await refusalOf(appeal(5))).toMatchObject({ code: 'question-not-on-paper', field: 'question' });
    expect((await refusalOf(appeal(-1))).code).toBe('question-not-on-paper');
    const other = await makeCandidate();
    const foreign = appealQuestion(other, { sittingId, place: 0, reason: REASON }, CLOSED + 1);
    expect((await refusalOf(foreign)).code).toBe('not-found');
    expect((await refusalOf(findOwnAppeals(other, sittingId, 'en', CLOSED))).code).toBe('not-found');
    const { appealId } = await appeal();
    expect((await refusalOf(withdrawAppeal(other, sittingId, appealId, CLOSED))).code).toBe('not-found');
    const running = await startSitting(other, EXAM, EXAM_DAY);
    const early = appealQuestion(other, { sittingId: running.sittingId, place: 0, reason: REASON }, EXAM_DAY + 1);
    expect((await refusalOf(early)).code).toBe('not-found');
    const mixed = withdrawAppeal(person, running.sittingId, appealId, CLOSED);
    expect((await refusalOf(mixed)).code).toBe('not-found');
  });
});

describe('an admin', () => {
  it('sees the queue, the oldest first, and one appeal with the item whole', async () => {
    const place = (await placesOf(sittingId)).get('F-x00') ?? 0;
    const { appealId } = await appeal(place, CLOSED + 10);
    const { appealId: older } = await appeal((place + 1) % 3, CLOSED + 5);
    const { open, done } = await listAppeals(admin);
    expect(open.map(({ id }) => id)).toEqual([older, appealId]);
    expect(open[1]).toMatchObject({ name: '陈晓', itemId: 'F-x00', mine: false });
    expect(done).toEqual([]);
    expect(await findAppeal(admin, appealId, 'en')).toMatchObject({
      item: { type: 'single', stem: 'F-x00 asks' },
      given: { chosen: [] },
      answered: false,
      credit: 0,
      key: { chosen: ['a'] },
      reason: REASON,
      section: 'Course F',
      mayDecide: true,
    });
    expect((await refusalOf(findAppeal(admin, 'nothing', 'en'))).code).toBe('not-found');
  });

  it('decides once, with an answer that is mailed in the appellant’s language', async () => {
    const { appealId } = await appeal(2);
    const ends = await Promise.allSettled([decide(appealId), decide(appealId, admin, 'upheld'), decide(appealId)]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const mails = await db.select().from(outboxMails);
    expect(mails).toMatchObject([{ recipient: person.email, language: 'zh', subject: 'zh dismissed' }]);
    expect(JSON.parse(mails[0]?.body ?? '')).toEqual({
      name: '陈晓',
      exam: '测试考试',
      question: 3,
      outcome: 'dismissed',
      answer: 'The key stands.',
      sittingId,
    });
    expect(await recorded()).toEqual(['appeal-opened', 'appeal-dismissed']);
    expect(await findAppeal(admin, appealId, 'en')).toMatchObject({ decider: '陆建平', mayDecide: false });
    expect((await listAppeals(admin)).done).toMatchObject([{ id: appealId, state: 'dismissed' }]);
    const own = await findOwnAppeals(person, sittingId, 'en', CLOSED + 2 * DAY);
    expect(own.appeals).toMatchObject([{ state: 'dismissed', answer: 'The key stands.', decidedAt: CLOSED + DAY }]);
  });

  it('who upholds is told which version to rule on', async () => {
    const place = (await placesOf(sittingId)).get('F-x00') ?? 0;
    const { appealId } = await appeal(place);
    expect(await decide(appealId, admin, 'upheld')).toEqual({ version: versionOf('foundation', 0) });
  });

  it('never decides on their own appeal, nor on what they wrote, nor without an answer', async () => {
    const place = (await placesOf(sittingId)).get('F-x00') ?? 0;
    const { appealId } = await appeal(place);
    const candidate = { ...admin, personId: person.personId };
    expect((await refusalOf(decide(appealId, candidate))).code).toBe('not-for-oneself');
    expect((await findAppeal(candidate, appealId, 'en')).mayDecide).toBe(false);
    expect(await refusalOf(decide(appealId, admin, 'upheld', ' '))).toMatchObject({
      code: 'reason-missing',
      field: 'answer',
    });
    await transaction(async (tx) => {
      await tx.update(itemVersions).set({ authorId: admin.personId }).where(eq(itemVersions.itemId, 'F-x00'));
    });
    expect((await refusalOf(decide(appealId))).code).toBe('not-by-its-author');
    expect((await listAppeals(admin)).open[0]?.mine).toBe(true);
    expect((await findAppeal(admin, appealId, 'en')).mayDecide).toBe(false);
    expect((await refusalOf(decide('nothing'))).code).toBe('not-found');
    expect(await db.select().from(outboxMails)).toEqual([]);
    await decide(appealId, await makeAdmin());
  });
});
