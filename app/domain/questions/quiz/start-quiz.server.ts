import { and, desc, eq, isNull } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { items, itemVersions, quizAttempts } from '#db/schema/questions';
import { content } from '../../content.server';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import { drawUnseenFirst } from '../paper';
import { drawable, QUIZ_ITEMS } from './quiz';

/** How many earlier attempts say which items are new: attempts are unlimited, and this is read with every start. */
const ATTEMPTS_LOOKED_AT = 50;

/**
 * Starts a module's quiz: draws its items, those the person met least often first, and pins their versions and the
 * order of their options. While an attempt is open, starting again returns that one. Attempts are unlimited.
 * Throws `not-found`, and `quiz-without-questions` when the pool is empty.
 */
export async function startQuiz(actor: Actor, moduleId: string, now: number): Promise<{ id: string }> {
  const known = content().library.courses.some(({ modules }) => modules.some(({ id }) => id === moduleId));
  if (!known) throw new Refusal('not-found');
  return transaction(async (tx) => {
    const before = await tx
      .select({ id: quizAttempts.id, drawn: quizAttempts.drawn, finishedAt: quizAttempts.finishedAt })
      .from(quizAttempts)
      .where(and(eq(quizAttempts.personId, actor.personId), eq(quizAttempts.moduleId, moduleId)))
      .orderBy(desc(quizAttempts.startedAt))
      .limit(ATTEMPTS_LOOKED_AT);
    const open = before.find(({ finishedAt }) => finishedAt === null);
    if (open) return { id: open.id };
    const timesSeen = new Map<string, number>();
    for (const { itemId } of before.flatMap(({ drawn }) => drawn)) {
      timesSeen.set(itemId, (timesSeen.get(itemId) ?? 0) + 1);
    }
    const drawn = drawUnseenFirst(newId(), await poolOf(tx, moduleId), QUIZ_ITEMS, timesSeen);
    if (drawn.length === 0) throw new Refusal('quiz-without-questions');
    const id = newId();
    await tx.insert(quizAttempts).values({ id, personId: actor.personId, moduleId, drawn, startedAt: now });
    return { id };
  });
}

async function poolOf(tx: Transaction, moduleId: string) {
  const rows = await tx
    .select({
      itemId: items.id,
      version: items.currentHash,
      section: items.section,
      exposure: items.exposure,
      content: itemVersions.content,
    })
    .from(items)
    .innerJoin(itemVersions, eq(itemVersions.hash, items.currentHash))
    .where(and(eq(items.pool, 'quiz'), eq(items.moduleId, moduleId), isNull(items.withdrawnAt)));
  return rows.map(drawable);
}
