import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { drillCards, items } from '#db/schema/questions';
import { makePerson } from '#tests/support/factories/people';
import { answersTo, fillQuizBank } from '#tests/support/factories/questions';
import type { Actor } from '~/domain/people/actor';
import { answerDrill } from '~/domain/questions/drill/answer-drill.server';
import { DRILL_DAYS } from '~/domain/questions/drill/drill';
import { findDrill } from '~/domain/questions/drill/find-drill.server';
import { findDueMistakes } from '~/domain/questions/drill/find-due-mistakes.server';
import { loadVersions } from '~/domain/questions/load-versions.server';
import { rightAnswer } from '~/domain/questions/mark';
import { finishQuiz } from '~/domain/questions/quiz/finish-quiz.server';
import { startQuiz } from '~/domain/questions/quiz/start-quiz.server';

const DAY = 86_400_000;
let actor: Actor;
beforeEach(async () => {
  await fillQuizBank();
  actor = await makePerson();
});

async function mistakes(count: number, at = 0): Promise<void> {
  const { id } = await startQuiz(actor, 'F1', at);
  await finishQuiz(actor, id, await answersTo(id, { wrong: count }), at);
}

const cards = () => db.select().from(drillCards);

async function asked(now: number, who = actor) {
  const { next } = await findDrill(who, now, 'en');
  if (!next) throw new Error('nothing is due');
  return next;
}

async function rightTo(version: string) {
  const content = (await loadVersions(db, [{ version }])).get(version);
  if (!content) throw new Error('no such version');
  return rightAnswer(content);
}

const recorded = async () => (await db.select().from(auditEntries)).filter(({ action }) => action === 'drill-answered');

describe('what is in the drill', () => {
  it('is what was wrong or left out in a finished quiz, from the next day on', async () => {
    await mistakes(3, 5);
    expect((await cards()).map(({ step, dueAt }) => ({ step, dueAt }))).toEqual(
      Array.from({ length: 3 }, () => ({ step: 0, dueAt: 5 + DAY })),
    );
    expect(await findDueMistakes(actor, 4 + DAY)).toBe(0);
    expect(await findDrill(actor, 4 + DAY, 'en')).toEqual({ due: 0, next: null, laterAt: 5 + DAY });
    expect(await findDueMistakes(actor, 5 + DAY)).toBe(3);
  });

  it('is nothing after a quiz without a mistake', async () => {
    await mistakes(0);
    expect(await findDrill(actor, 100 * DAY, 'en')).toEqual({ due: 0, next: null, laterAt: null });
  });

  it('starts again when the same is wrong in a quiz again', async () => {
    await mistakes(8);
    await transaction((tx) => tx.update(drillCards).set({ step: 3 }));
    await mistakes(8, 2 * DAY);
    const again = (await cards()).filter(({ dueAt }) => dueAt === 3 * DAY);
    expect(again).toHaveLength(8);
    expect(again.every(({ step }) => step === 0)).toBe(true);
  });

  it('is shown without its key, in the same order however often it is loaded', async () => {
    await mistakes(1);
    const first = await asked(DAY);
    expect(await asked(DAY + 5)).toEqual(first);
    expect(JSON.stringify(first)).not.toMatch(/"(right|answer|match|explanation)"/);
  });

  it('skips what is withdrawn and what has become a question of the exam', async () => {
    await mistakes(2);
    const [one, other] = await cards();
    await transaction(async (tx) => {
      await tx
        .update(items)
        .set({ withdrawnAt: 1 })
        .where(eq(items.id, one?.itemId ?? ''));
      await tx
        .update(items)
        .set({ pool: 'exam' })
        .where(eq(items.id, other?.itemId ?? ''));
    });
    expect(await findDrill(actor, DAY, 'en')).toEqual({ due: 0, next: null, laterAt: null });
    expect(await findDueMistakes(actor, DAY)).toBe(0);
  });
});

describe('answering', () => {
  it('moves a right answer on along the intervals until it leaves', async () => {
    await mistakes(1);
    let now = DAY;
    for (const days of [...DRILL_DAYS.slice(1), null]) {
      const { itemId, version, dueAt } = await asked(now);
      const result = await answerDrill(actor, { itemId, version, dueAt, answer: await rightTo(version) }, now, 'en');
      expect(result).toMatchObject({ right: true, dueAt: days === null ? null : now + days * DAY });
      now += (days ?? 0) * DAY;
    }
    expect(await cards()).toEqual([]);
    expect(await recorded()).toHaveLength(DRILL_DAYS.length);
  });

  it('starts again when it is wrong or not known, and explains it', async () => {
    await mistakes(1);
    await transaction((tx) => tx.update(drillCards).set({ step: 4 }));
    const { itemId, version, dueAt } = await asked(DAY);
    const result = await answerDrill(actor, { itemId, version, dueAt, answer: null }, DAY, 'zh');
    expect(result).toMatchObject({ right: false, dueAt: 2 * DAY, key: await rightTo(version) });
    expect(result.explanation).not.toBe('');
    expect(await cards()).toMatchObject([{ step: 0, dueAt: 2 * DAY, answeredAt: DAY }]);
    expect(await recorded()).toMatchObject([{ subjectId: itemId, detail: { right: false, step: 0 } }]);
  });

  it('counts each asking once, also when it is sent ten times at once', async () => {
    await mistakes(1);
    const { itemId, version, dueAt } = await asked(DAY);
    const answer = await rightTo(version);
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => answerDrill(actor, { itemId, version, dueAt, answer }, DAY, 'en')),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await cards()).toMatchObject([{ step: 1, dueAt: 4 * DAY }]);
  });
});

describe('what is refused and changes nothing', () => {
  it.each<[string, { version?: string; dueAt?: number; answer?: { chosen: string[] }; now?: number }]>([
    ['another version than the one that is asked', { version: 'older' }],
    ['an earlier asking', { dueAt: 1 }],
    ['an answer the question does not offer', { answer: { chosen: ['zz'] } }],
    ['one before it is due', { now: DAY - 1 }],
  ])('%s', async (_what, changed) => {
    await mistakes(1);
    const before = await cards();
    const { itemId, version, dueAt } = await asked(DAY);
    const { now = DAY, ...sent } = changed;
    await expect(
      answerDrill(actor, { itemId, version, dueAt, answer: null, ...sent }, now, 'en'),
    ).rejects.toMatchObject({ code: 'drill-moved-on' });
    expect(await cards()).toEqual(before);
    expect(await recorded()).toEqual([]);
  });

  it('a question that was withdrawn meanwhile', async () => {
    await mistakes(1);
    const { itemId, version, dueAt } = await asked(DAY);
    await transaction((tx) => tx.update(items).set({ withdrawnAt: DAY }));
    await expect(answerDrill(actor, { itemId, version, dueAt, answer: null }, DAY, 'en')).rejects.toMatchObject({
      code: 'drill-moved-on',
    });
  });

  it("somebody else's mistake", async () => {
    await mistakes(1);
    const { itemId, version, dueAt } = await asked(DAY);
    const other = await makePerson();
    await expect(answerDrill(other, { itemId, version, dueAt, answer: null }, DAY, 'en')).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await findDrill(other, DAY, 'en')).next).toBeNull();
  });
});
