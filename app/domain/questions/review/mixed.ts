import { createHash } from 'node:crypto';

/**
 * The order in which a sheet for a blind reading shows things: by SHA-256 of where they stand and their id, so that the same
 * sheet can be printed and graded again. `where` is the item's id, or `<item>.<question>` within a case.
 */
export function mixed<Thing extends { id: string }>(where: string, things: readonly Thing[]): Thing[] {
  const rank = ({ id }: Thing) => createHash('sha256').update(`${where} ${id}`).digest('hex');
  return [...things].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** The number under which a sheet shows one of them. */
export const labelOf = (where: string, things: readonly { id: string }[], id: string): number =>
  mixed(where, things).findIndex((thing) => thing.id === id) + 1;
