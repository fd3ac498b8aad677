import { desc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { certificatePapers, certificates } from '#db/schema/certificates';
import { Refusal } from '../../refusal';
import { readNumber } from '../certificate-number';
import { readPaper } from './paper-folder.server';

/**
 * The newest PDF of a certificate, for anybody who has its number: the public page says all that is on it, and a number
 * cannot be guessed. It is handed out while the certificate stands or has run out by the date that is printed on it, and
 * to nobody once it is suspended, revoked or replaced: a fresh copy could only mislead (`paper-withdrawn`). Throws
 * `number-unknown` as the public page does, and `paper-not-made` until the file is there.
 */
export async function findPaper(typed: string): Promise<{ number: string; bytes: Buffer }> {
  const [row] = await db
    .select({ number: certificates.number, state: certificates.state, digest: certificatePapers.digest })
    .from(certificates)
    .leftJoin(certificatePapers, eq(certificatePapers.number, certificates.number))
    .where(eq(certificates.number, readNumber(typed) ?? ''))
    .orderBy(desc(certificatePapers.madeAt))
    .limit(1);
  if (!row) throw new Refusal('number-unknown');
  const { number, state, digest } = row;
  if (state !== 'valid') throw new Refusal('paper-withdrawn');
  const bytes = digest === null ? null : await readPaper({ number, digest });
  if (!bytes) throw new Refusal('paper-not-made');
  return { number, bytes };
}
