import type { Transaction } from '#db/client';
import { newId } from '#db/identifier';
import { identityChecks } from '#db/schema/hosts';
import { record } from '../../audit/record.server';

/** Writes down that an admin compared a person with their identity document. No document and no birthday is kept. */
export async function keepIdentityCheck(
  tx: Transaction,
  { personId, checkedBy, ofAge, now }: { personId: string; checkedBy: string; ofAge: boolean; now: number },
): Promise<void> {
  await tx.insert(identityChecks).values({ id: newId(), personId, checkedBy, checkedAt: now, ofAge });
  await record(tx, {
    at: now,
    actorId: checkedBy,
    action: 'identity-checked',
    subject: { type: 'person', id: personId },
    detail: { ofAge },
  });
}
