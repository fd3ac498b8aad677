import { type DrawableItem, pinItem, rankItems, type SealedPaper, shuffle } from '../../questions/paper';
import { Refusal } from '../../refusal';
import { fillSlots } from './fill-slots';
import { type Policy, slotsOf } from './policy';

/**
 * Draws an exam paper to its blueprint: section by section, what its mix asks for, the items the person met least often
 * first and the less exposed ones likelier, shuffled within the section. The same seed, bank and history give the same
 * paper, in whatever order the bank comes. Throws `bank-too-thin` naming the section: a paper with a gap is never handed out.
 */
export function drawPaper(
  seed: string,
  sections: Policy['sections'],
  bank: readonly DrawableItem[],
  timesSeen: ReadonlyMap<string, number>,
): SealedPaper {
  const items = sections.flatMap((section) => {
    const held = bank.filter((item) => item.section === section.id);
    const drawn = fillSlots(rankItems(seed, held, timesSeen), slotsOf(section));
    if (drawn.length < section.items) {
      throw new Refusal('bank-too-thin', { section: section.id, wanted: section.items, held: drawn.length });
    }
    const pinned = drawn.map((item) => pinItem(seed, item));
    return shuffle(`${seed}\norder`, pinned, ({ itemId }) => itemId);
  });
  return { seed, items };
}

/** How often each item stands on a person's earlier papers. */
export function countSeen(papers: readonly SealedPaper[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { itemId } of papers.flatMap(({ items }) => items)) seen.set(itemId, (seen.get(itemId) ?? 0) + 1);
  return seen;
}
