import { and, asc, desc, eq, ne } from 'drizzle-orm';
import { db } from '#db/client';
import { certificateChanges, certificates } from '#db/schema/certificates';
import { examPolicies, sittings } from '#db/schema/exams';
import { organisations } from '#db/schema/organisations';
import { Refusal } from '../refusal';
import { readNumber } from './certificate-number';
import { statusOf } from './certificate-status';

/**
 * What anybody may know of a certificate by its number: its status and the facts to compare with the paper. Built from
 * named fields; no address, no score, no reason somebody wrote for the file. A number that is unknown and one that
 * cannot be a number get the same answer.
 */
export async function findVerification(typed: string, now: number) {
  const number = readNumber(typed);
  const [row] = await db
    .select({
      number: certificates.number,
      holder: certificates.holder,
      schemeVersion: certificates.schemeVersion,
      state: certificates.state,
      issuedAt: certificates.issuedAt,
      validUntil: certificates.validUntil,
      policy: examPolicies.content,
    })
    .from(certificates)
    .innerJoin(sittings, eq(sittings.id, certificates.sittingId))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(eq(certificates.number, number ?? ''));
  const [change] = await db
    .select({ at: certificateChanges.at })
    .from(certificateChanges)
    .where(and(eq(certificateChanges.number, number ?? ''), ne(certificateChanges.to, 'valid')))
    .orderBy(desc(certificateChanges.ordinal))
    .limit(1);
  const [body] = await db
    .select({ en: organisations.nameEn, zh: organisations.nameZh })
    .from(organisations)
    .where(eq(organisations.kind, 'certifying-body'))
    .orderBy(asc(organisations.createdAt))
    .limit(1);
  if (!row) throw new Refusal('number-unknown');
  return {
    number: row.number,
    holder: row.holder,
    scheme: row.policy.scheme,
    schemeVersion: row.schemeVersion,
    issuedAt: row.issuedAt,
    validUntil: row.validUntil,
    issuer: body ?? null,
    status: statusOf(row, row.policy.renewalOpensDays, now),
    /** When it was suspended, revoked or superseded; null while it stands. */
    changedAt: row.state === 'valid' ? null : (change?.at ?? null),
  };
}
