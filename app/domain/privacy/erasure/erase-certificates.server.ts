import { eq, inArray } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import {
  certificateChanges,
  certificateCredentials,
  certificateNotices,
  certificatePapers,
  certificates,
} from '#db/schema/certificates';
import { moveCertificate } from '../../certificates/move-certificate.server';
import { type Erased, eraseMails } from './erase-account.server';
import { ERASURE_REASON } from './erase-hosting.server';

/**
 * Keeps the least of each certificate: number, scheme, dates and state. What was in force is revoked at the holder's request;
 * the name, the papers and the signed credential go. The credential's place in the status lists stays, so that copies that
 * are out there do not pass any more. Returns the numbers.
 */
export async function eraseCertificates(tx: Transaction, { personId, email, now }: Erased): Promise<string[]> {
  const held = await tx
    .select({ number: certificates.number, state: certificates.state })
    .from(certificates)
    .where(eq(certificates.personId, personId));
  const numbers = held.map(({ number }) => number);
  if (numbers.length === 0) return [];
  await tx.update(certificateChanges).set({ reason: null }).where(inArray(certificateChanges.number, numbers));
  await tx.update(certificates).set({ holder: '', holderLatin: null }).where(eq(certificates.personId, personId));
  for (const { number, state } of held) {
    if (state !== 'valid' && state !== 'suspended') continue;
    await moveCertificate(tx, null, { number, act: 'revoke', reason: ERASURE_REASON, now });
  }
  await tx
    .update(certificateCredentials)
    .set({ credential: {} })
    .where(inArray(certificateCredentials.number, numbers));
  await tx.delete(certificatePapers).where(inArray(certificatePapers.number, numbers));
  await tx.delete(certificateNotices).where(inArray(certificateNotices.number, numbers));
  await eraseMails(tx, { personId, email });
  return numbers;
}
