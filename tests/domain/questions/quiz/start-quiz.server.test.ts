import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { items, itemVersions, quizAttempts } from '#db/schema/questions';
import { makePerson } from '#tests/support/factories/people';
import { fillQuizBank, passQuiz } from '#tests/support/factories/questions';
import type { Actor } from '~/domain/people/actor';
import { optionIds } from '~/domain/questions/item';
import { loadVersions } from '~/domain/questions/load-versions.server';
import { QUIZ_ITEMS } from '~/domain/questions/quiz/quiz';
import { startQuiz } from '~/domain/questions/quiz/start-quiz.server';

let actor: Actor;
beforeEach(async () => {
  await fillQuizBank();
  actor = await makePerson();
});

const drawnIn = async (id: string) => {
  const [attempt] = await db.select().from(quizAttempts).where(eq(quizAttempts.id, id));
  return attempt?.drawn ?? [];
};

it("draws eight items of the module's quiz pool, with their versions and all their options", async () => {
  const drawn = await drawnIn((await startQuiz(actor, 'F1', 1)).id);
  expect(drawn).toHaveLength(QUIZ_ITEMS);
  expect(new Set(drawn.map(({ itemId }) => itemId)).size).toBe(QUIZ_ITEMS);
  expect(drawn.every(({ itemId }) => itemId.startsWith('F1-q'))).toBe(true);
  const contents = await loadVersions(db, drawn);
  for (const { version, options } of drawn) {
    const content = contents.get(version);
    expect([...options].sort()).toEqual(content && optionIds(content).sort());
  }
});

it('returns the open attempt instead of a second one, also when pressed many times at once', async () => {
  const started = await Promise.all(Array.from({ length: 20 }, (_, at) => startQuiz(actor, 'F1', at)));
  expect(new Set(started.map(({ id }) => id)).size).toBe(1);
  expect(await db.select().from(quizAttempts)).toHaveLength(1);
});

it('keeps attempts of people and of modules apart', async () => {
  const other = await makePerson();
  const started = [await startQuiz(actor, 'F1', 1), await startQuiz(actor, 'P1', 1), await startQuiz(other, 'F1', 1)];
  expect(new Set(started.map(({ id }) => id)).size).toBe(3);
});

it('draws what the person has not met before what they have', async () => {
  const first = await startQuiz(actor, 'F1', 1);
  const met = new Set((await drawnIn(first.id)).map(({ itemId }) => itemId));
  const pool = await db.select({ id: items.id, pool: items.pool, moduleId: items.moduleId }).from(items);
  const fresh = pool.filter((item) => item.pool === 'quiz' && item.moduleId === 'F1' && !met.has(item.id));
  await transaction(async (tx) => {
    await tx.update(quizAttempts).set({ finishedAt: 2, correct: 0, passed: false, answers: {} });
  });
  const second = (await drawnIn((await startQuiz(actor, 'F1', 3)).id)).map(({ itemId }) => itemId);
  const wanted = fresh.slice(0, QUIZ_ITEMS).length;
  expect(second.filter((id) => !met.has(id))).toHaveLength(wanted);
});

it('keeps the version it was drawn with when the item changes', async () => {
  const { id } = await startQuiz(actor, 'F1', 1);
  const [drawn] = await drawnIn(id);
  if (!drawn) throw new Error('nothing was drawn');
  await transaction(async (tx) => {
    const [old] = await tx.select().from(itemVersions).where(eq(itemVersions.hash, drawn.version));
    if (!old) throw new Error('no such version');
    await tx.insert(itemVersions).values({ ...old, hash: 'newer' });
    await tx.update(items).set({ currentHash: 'newer' }).where(eq(items.id, drawn.itemId));
  });
  expect((await drawnIn((await startQuiz(actor, 'F1', 2)).id))[0]).toEqual(drawn);
});

it('never draws a withdrawn item', async () => {
  await transaction(async (tx) => {
    await tx.update(items).set({ withdrawnAt: 1 }).where(eq(items.id, 'F1-q01'));
  });
  for (let round = 0; round < 3; round++) await passQuiz(actor, 'F1', round);
  const drawn = (await db.select().from(quizAttempts)).flatMap((attempt) => attempt.drawn);
  expect(drawn.map(({ itemId }) => itemId)).not.toContain('F1-q01');
});

it('refuses an unknown module, and one without questions', async () => {
  await expect(startQuiz(actor, 'Z9', 1)).rejects.toMatchObject({ code: 'not-found' });
  await transaction(async (tx) => {
    await tx.update(items).set({ withdrawnAt: 1 }).where(eq(items.moduleId, 'F1'));
  });
  await expect(startQuiz(actor, 'F1', 1)).rejects.toMatchObject({ code: 'quiz-without-questions' });
  expect(await db.select().from(quizAttempts)).toEqual([]);
});
