import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { drillCards, items, itemVersions } from '#db/schema/questions';
import { record } from '../../audit/record.server';
import type { Language } from '../../language';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import { fits } from '../fits';
import type { ItemAnswer } from '../paper';
import { type ExplainedItem, explainItem } from '../quiz/explain-item';
import { drawForDrill } from './draw-for-drill';
import { nextCard } from './drill';

/** An answer to a mistake, with what tells this asking of it from every other; null is "I do not know". */
export type DrillAnswer = { itemId: string; version: string; dueAt: number; answer: ItemAnswer | null };

/**
 * Answers one of one's own mistakes: a right one is asked again after the next interval or leaves after the last, a wrong
 * one starts again. Each asking is answered once. `dueAt` is when it comes back, ms, or null when it left. Throws
 * `not-found`, and `drill-moved-on` when what was answered is not what is asked now: changed, withdrawn, not due, or
 * answered already.
 */
export async function answerDrill(
  actor: Actor,
  sent: DrillAnswer,
  now: number,
  language: Language,
): Promise<ExplainedItem & { dueAt: number | null }> {
  return transaction(async (tx) => {
    const own = and(eq(drillCards.personId, actor.personId), eq(drillCards.itemId, sent.itemId));
    const [card] = await tx
      .select({
        itemId: drillCards.itemId,
        step: drillCards.step,
        dueAt: drillCards.dueAt,
        pool: items.pool,
        version: items.currentHash,
        section: items.section,
        withdrawnAt: items.withdrawnAt,
        content: itemVersions.content,
      })
      .from(drillCards)
      .innerJoin(items, eq(items.id, drillCards.itemId))
      .innerJoin(itemVersions, eq(itemVersions.hash, items.currentHash))
      .where(own);
    if (!card) throw new Refusal('not-found');
    const asked = card.pool === 'quiz' && card.withdrawnAt === null && card.dueAt <= now;
    if (!asked || card.dueAt !== sent.dueAt || card.version !== sent.version) throw new Refusal('drill-moved-on');
    const drawn = drawForDrill(actor.personId, card);
    if (sent.answer && !fits(card.content, drawn, sent.answer)) throw new Refusal('drill-moved-on');
    const explained = explainItem(card.content, drawn, sent.answer ?? undefined, language);
    const next = nextCard(card, explained.right, now);
    if (next)
      await tx
        .update(drillCards)
        .set({ ...next, answeredAt: now })
        .where(own);
    else await tx.delete(drillCards).where(own);
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'drill-answered',
      subject: { type: 'item', id: sent.itemId },
      detail: { right: explained.right, step: next?.step ?? null },
    });
    return { ...explained, dueAt: next?.dueAt ?? null };
  });
}
