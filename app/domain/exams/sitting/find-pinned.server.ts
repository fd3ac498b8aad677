import { eq, sql } from 'drizzle-orm';
import { db, prepared, type Reader } from '#db/client';
import { sittings } from '#db/schema/exams';
import type { SealedPaper } from '../../questions/paper';

/** What of a sitting never changes after its start. */
export type Pinned = { personId: string; paper: SealedPaper };

const held = new Map<string, Pinned>();
const HELD_AT_MOST = 5_000;

const query = prepared((from: Reader) =>
  from
    .select({ personId: sittings.personId, paper: sittings.paper })
    .from(sittings)
    .where(eq(sittings.id, sql.placeholder('sittingId')))
    .prepare(),
);

/** Whose sitting it is and its paper, read once and kept: every save asks for it. Undefined when there is none. */
export async function findPinned(sittingId: string): Promise<Pinned | undefined> {
  const known = held.get(sittingId);
  if (known) return known;
  const [found] = await query(db).execute({ sittingId });
  if (!found) return undefined;
  const [oldest] = held.size >= HELD_AT_MOST ? held.keys() : [];
  if (oldest !== undefined) held.delete(oldest);
  held.set(sittingId, found);
  return found;
}
