import { eq } from 'drizzle-orm';
import { db } from '#db/client';
import { hostAccountChanges } from '#db/schema/hosts';
import { people } from '#db/schema/people';
import { inOrder } from './account-history';

/** The history of a host account, oldest first: from, to, when, on what evidence, and who decided where somebody did. */
export async function listAccountChanges(personId: string) {
  const rows = await db
    .select({
      from: hostAccountChanges.from,
      to: hostAccountChanges.to,
      at: hostAccountChanges.at,
      reason: hostAccountChanges.reason,
      evidence: hostAccountChanges.evidence,
      by: people.name,
    })
    .from(hostAccountChanges)
    .leftJoin(people, eq(people.id, hostAccountChanges.by))
    .where(eq(hostAccountChanges.personId, personId));
  return inOrder(rows);
}
