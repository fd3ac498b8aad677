import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { hostAccountChanges } from '#db/schema/hosts';

/** What suspended a host's account last, and which admin if one did; undefined when nothing ever has. */
export async function findSuspension(reader: Pick<Reader, 'select'>, personId: string) {
  const [last] = await reader
    .select({ evidence: hostAccountChanges.evidence, by: hostAccountChanges.by })
    .from(hostAccountChanges)
    .where(and(eq(hostAccountChanges.personId, personId), eq(hostAccountChanges.to, 'suspended')))
    .orderBy(desc(hostAccountChanges.at))
    .limit(1);
  return last && { cause: last.evidence.cause, by: last.by };
}
