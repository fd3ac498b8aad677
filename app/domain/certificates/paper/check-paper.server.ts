import { and, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { certificatePapers } from '#db/schema/certificates';
import { readNumber } from '../certificate-number';
import { paperDigest } from './paper-digest';

/**
 * Whether a file is, byte for byte, a paper that was made of this certificate: when it was made, or null. Only its digest
 * is looked at; nothing of it is kept.
 */
export async function checkPaper(number: string, bytes: Uint8Array): Promise<{ madeAt: number | null }> {
  const [paper] = await db
    .select({ madeAt: certificatePapers.madeAt })
    .from(certificatePapers)
    .where(
      and(eq(certificatePapers.digest, paperDigest(bytes)), eq(certificatePapers.number, readNumber(number) ?? '')),
    );
  return { madeAt: paper?.madeAt ?? null };
}
