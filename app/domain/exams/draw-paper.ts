import { type DrawableItem, drawUnseenFirst, type SealedPaper, shuffle } from '../questions/paper';
import { Refusal } from '../refusal';
import type { Policy } from './policy';

/**
 * Draws an exam paper to its blueprint: section by section, the items the person met least often first, shuffled within
 * the section. The same seed, bank and history give the same paper, in whatever order the bank comes.
 * Throws `bank-too-thin` naming the section: a paper with a gap is never handed out.
 */
export function drawPaper(
  seed: string,
  sections: Policy['sections'],
  bank: readonly DrawableItem[],
  timesSeen: ReadonlyMap<string, number>,
): SealedPaper {
  const items = sections.flatMap(({ id, items: wanted }) => {
    const held = bank.filter(({ section }) => section === id);
    if (held.length < wanted) throw new Refusal('bank-too-thin', { section: id, wanted, held: held.length });
    const drawn = drawUnseenFirst(seed, held, wanted, timesSeen);
    return shuffle(`${seed}\norder`, drawn, ({ itemId }) => itemId);
  });
  return { seed, items };
}

/** How often each item stands on a person's earlier papers. */
export function countSeen(papers: readonly SealedPaper[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { itemId } of papers.flatMap(({ items }) => items)) seen.set(itemId, (seen.get(itemId) ?? 0) + 1);
  return seen;
}
