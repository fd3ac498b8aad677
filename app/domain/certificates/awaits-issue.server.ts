import { and, eq, gt, notExists, or, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { certificates } from '#db/schema/certificates';
import { sittingResults, sittings } from '#db/schema/exams';

/**
 * Whether a sitting, joined with its result, awaits a certificate: it was passed, none rests on it, and the person has
 * been given none since. So an old pass cannot be pulled out again after a revocation.
 */
export function awaitsIssue(reader: Pick<Reader, 'select'>): SQL | undefined {
  const covers = or(eq(certificates.sittingId, sittings.id), gt(certificates.issuedAt, sittings.closedAt));
  return and(
    eq(sittingResults.passed, true),
    notExists(
      reader
        .select({ number: certificates.number })
        .from(certificates)
        .where(and(eq(certificates.personId, sittings.personId), covers)),
    ),
  );
}
