import { eq } from 'drizzle-orm';
import { db } from '#db/client';
import { certificateCredentials, certificates } from '#db/schema/certificates';
import { Refusal } from '../../refusal';
import { readNumber } from '../certificate-number';

/**
 * The signed credential of a certificate, as it was signed, whatever became of the certificate since: that stands in the
 * status list it names. Throws `number-unknown` as the public page does, and `credential-unsigned` in the moment between
 * issue and signature, `credential-erased` for good once the holder was erased.
 */
export async function findCredential(typed: string): Promise<{ number: string; text: string }> {
  const [row] = await db
    .select({ number: certificates.number, credential: certificateCredentials.credential })
    .from(certificates)
    .leftJoin(certificateCredentials, eq(certificateCredentials.number, certificates.number))
    .where(eq(certificates.number, readNumber(typed) ?? ''));
  if (!row) throw new Refusal('number-unknown');
  if (!row.credential) throw new Refusal('credential-unsigned');
  if (Object.keys(row.credential).length === 0) throw new Refusal('credential-erased');
  return { number: row.number, text: `${JSON.stringify(row.credential, null, 2)}\n` };
}
