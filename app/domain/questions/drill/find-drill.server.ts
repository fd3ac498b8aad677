import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm';
import { db } from '#db/client';
import { drillCards, items, itemVersions } from '#db/schema/questions';
import type { Language } from '../../language';
import type { Actor } from '../../people/actor';
import { type ShownItem, showItem } from '../show-item';
import { drawForDrill } from './draw-for-drill';
import { findDueMistakes } from './find-due-mistakes.server';

/** What is asked next, named by what tells it from every other time it is asked. Holds no key. */
export type AskedMistake = { itemId: string; version: string; dueAt: number; item: ShownItem };

export type Drill = {
  due: number;
  next: AskedMistake | null;
  /** When something is due again, ms, if nothing is now; null when there are no mistakes at all. */
  laterAt: number | null;
};

/** One's own mistakes: how many are due, and the one that has waited longest, as a browser may see it. */
export async function findDrill(actor: Actor, now: number, language: Language): Promise<Drill> {
  const own = and(eq(drillCards.personId, actor.personId), eq(items.pool, 'quiz'), isNull(items.withdrawnAt));
  const [first] = await db
    .select({
      itemId: drillCards.itemId,
      dueAt: drillCards.dueAt,
      version: items.currentHash,
      section: items.section,
      content: itemVersions.content,
    })
    .from(drillCards)
    .innerJoin(items, eq(items.id, drillCards.itemId))
    .innerJoin(itemVersions, eq(itemVersions.hash, items.currentHash))
    .where(and(own, lte(drillCards.dueAt, now)))
    .orderBy(asc(drillCards.dueAt), asc(drillCards.itemId))
    .limit(1);
  if (first) {
    const { itemId, version, dueAt, content } = first;
    const item = showItem(content, drawForDrill(actor.personId, first), language);
    return { due: await findDueMistakes(actor, now), next: { itemId, version, dueAt, item }, laterAt: null };
  }
  const [later] = await db
    .select({ dueAt: drillCards.dueAt })
    .from(drillCards)
    .innerJoin(items, eq(items.id, drillCards.itemId))
    .where(and(own, gt(drillCards.dueAt, now)))
    .orderBy(asc(drillCards.dueAt))
    .limit(1);
  return { due: 0, next: null, laterAt: later?.dueAt ?? null };
}
