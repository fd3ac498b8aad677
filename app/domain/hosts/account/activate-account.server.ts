import { and, desc, eq, ne } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { certificates } from '#db/schema/certificates';
import { identityChecks } from '#db/schema/hosts';
import { IDENTITY_VALID_MS } from '../clearance/clearance';
import { moveAccount } from './move-account.server';

/**
 * Makes a certified account active when the certificate is valid and an identity check of the last six months found the
 * person of age. Otherwise it stays as it is.
 */
export async function activateAccount(tx: Transaction, personId: string, now: number): Promise<void> {
  const [certificate] = await tx
    .select({ state: certificates.state, validUntil: certificates.validUntil })
    .from(certificates)
    .where(and(eq(certificates.personId, personId), ne(certificates.state, 'superseded')))
    .orderBy(desc(certificates.issuedAt))
    .limit(1);
  const [check] = await tx
    .select({ id: identityChecks.id, checkedAt: identityChecks.checkedAt, ofAge: identityChecks.ofAge })
    .from(identityChecks)
    .where(eq(identityChecks.personId, personId))
    .orderBy(desc(identityChecks.checkedAt))
    .limit(1);
  if (certificate?.state !== 'valid' || now >= certificate.validUntil) return;
  if (!check?.ofAge || now >= check.checkedAt + IDENTITY_VALID_MS) return;
  await moveAccount(tx, { personId, cause: 'identity-checked', evidence: { check: check.id }, by: null, now });
}
