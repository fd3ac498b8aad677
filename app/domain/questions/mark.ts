import { type ItemContent, keyOf } from './item';
import type { ItemAnswer } from './paper';

/** An item is right when exactly the options of its key are chosen; there is no part credit and no deduction. */
export function isRight(content: ItemContent, answer: ItemAnswer | undefined): boolean {
  const key = new Set(keyOf(content));
  const chosen = new Set(answer?.chosen ?? []);
  return chosen.size === key.size && [...chosen].every((option) => key.has(option));
}
