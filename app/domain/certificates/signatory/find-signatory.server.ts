import { eq, isNull } from 'drizzle-orm';
import { db, type Reader } from '#db/client';
import { signatories } from '#db/schema/certificates';
import { people } from '#db/schema/people';

/** Who signs the certificates issued now, since when, and who set it; null when nobody does. */
export async function findSignatory(reader: Pick<Reader, 'select'> = db) {
  const [signs] = await reader
    .select({ content: signatories.content, since: signatories.since, setBy: people.name })
    .from(signatories)
    .innerJoin(people, eq(people.id, signatories.setBy))
    .where(isNull(signatories.endedAt));
  return signs ?? null;
}
