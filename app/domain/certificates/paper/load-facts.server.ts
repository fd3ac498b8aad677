import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { db } from '#db/client';
import { certificatePapers, certificates } from '#db/schema/certificates';
import { examPolicies, sittings } from '#db/schema/exams';
import { certificateColumns } from '../certificate-columns';
import type { CertificateFacts } from './certificate-facts';

/** What stands on the papers of these certificates. */
export async function loadFacts(numbers: readonly string[]): Promise<CertificateFacts[]> {
  const rows = await db
    .select(certificateColumns)
    .from(certificates)
    .innerJoin(sittings, eq(sittings.id, certificates.sittingId))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(inArray(certificates.number, [...numbers]))
    .orderBy(asc(certificates.issuedAt));
  return rows.map(({ policy, ...facts }) => ({ ...facts, scheme: policy.scheme }));
}

/** The oldest certificates of which no paper was made yet, without the `skipped` and those that lost their holder's name. */
export async function loadWithoutPaper(most: number, skipped: ReadonlySet<string>): Promise<CertificateFacts[]> {
  const without = await db
    .select({ number: certificates.number })
    .from(certificates)
    .leftJoin(certificatePapers, eq(certificatePapers.number, certificates.number))
    .where(and(isNull(certificatePapers.number), ne(certificates.holder, '')))
    .orderBy(asc(certificates.issuedAt))
    .limit(most + skipped.size);
  const numbers = without.map(({ number }) => number).filter((number) => !skipped.has(number));
  return numbers.length === 0 ? [] : loadFacts(numbers.slice(0, most));
}
