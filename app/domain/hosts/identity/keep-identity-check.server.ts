import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { newId } from '#db/identifier';
import { identityChecks } from '#db/schema/hosts';
import { people } from '#db/schema/people';
import { record } from '../../audit/record.server';

/**
 * Writes down that an admin compared a person with their identity document. No document and no birthday is kept. One that finds
 * them of age takes away what they said of being younger.
 */
export async function keepIdentityCheck(
  tx: Transaction,
  { personId, checkedBy, ofAge, now }: { personId: string; checkedBy: string; ofAge: boolean; now: number },
): Promise<void> {
  await tx.insert(identityChecks).values({ id: newId(), personId, checkedBy, checkedAt: now, ofAge });
  if (ofAge) await tx.update(people).set({ comesOfAgeOn: null }).where(eq(people.id, personId));
  await record(tx, {
    at: now,
    actorId: checkedBy,
    action: 'identity-checked',
    subject: { type: 'person', id: personId },
    detail: { ofAge },
  });
}
