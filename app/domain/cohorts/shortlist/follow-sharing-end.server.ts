import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { shortlistings } from '#db/schema/cohorts';
import type { AuditEntry } from '../../audit/record.server';

/** What an enterprise noted about a learner is gone with their consent to be seen: it does not come back with it. */
export async function followSharingEnd(tx: Transaction, { actorId, subject }: AuditEntry): Promise<void> {
  if (actorId === null) return;
  const own = and(eq(shortlistings.classId, subject.id), eq(shortlistings.personId, actorId));
  await tx.delete(shortlistings).where(own);
}
