import type { ItemContent } from '../item';
import { type DrawnItem, pinItem } from '../paper';
import { drawable } from '../quiz/quiz';

/**
 * A mistake as it is asked this time. The order of its options follows from whose it is and when it fell due: it is the
 * same however often the page is loaded, can be computed again when the answer comes, and is another one next time.
 */
export function drawForDrill(
  personId: string,
  asked: { itemId: string; version: string; section: string; dueAt: number; content: ItemContent },
): DrawnItem {
  return pinItem(`${personId}\n${asked.dueAt}`, drawable(asked));
}
