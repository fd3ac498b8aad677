import { and, asc, desc, eq, ne } from 'drizzle-orm';
import { db } from '#db/client';
import { certificateChanges, certificatePapers, certificates } from '#db/schema/certificates';
import { examPolicies, sittings } from '#db/schema/exams';
import { Refusal } from '../refusal';
import { certificateColumns } from './certificate-columns';
import { readNumber } from './certificate-number';
import { statusOf } from './certificate-status';
import { findIssuer } from './find-issuer.server';

/**
 * What anybody may know of a certificate by its number: its status, the facts to compare with the paper, and the digests
 * of the papers that were made of it. Built from named fields; no address, no score, no reason somebody wrote for the
 * file. A number that is unknown and one that cannot be a number get the same answer after the same questions.
 */
export async function findVerification(typed: string, now: number) {
  const number = readNumber(typed) ?? '';
  const [row] = await db
    .select(certificateColumns)
    .from(certificates)
    .innerJoin(sittings, eq(sittings.id, certificates.sittingId))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(eq(certificates.number, number));
  const [change] = await db
    .select({ at: certificateChanges.at })
    .from(certificateChanges)
    .where(and(eq(certificateChanges.number, number), ne(certificateChanges.to, 'valid')))
    .orderBy(desc(certificateChanges.ordinal))
    .limit(1);
  const [renewal] = await db
    .select({ number: certificates.number })
    .from(certificates)
    .where(eq(certificates.renews, number));
  const papers = await db
    .select({ digest: certificatePapers.digest, madeAt: certificatePapers.madeAt })
    .from(certificatePapers)
    .where(eq(certificatePapers.number, number))
    .orderBy(asc(certificatePapers.madeAt));
  const issuer = await findIssuer();
  if (!row) throw new Refusal('number-unknown');
  const { policy, state, ...facts } = row;
  return {
    ...facts,
    scheme: policy.scheme,
    /** The holder had their name taken off it. */
    erased: facts.holder === '',
    issuer,
    status: statusOf({ state, validUntil: facts.validUntil }, policy.renewalOpensDays, now),
    /** When it was suspended, revoked or superseded; null while it stands. */
    changedAt: state === 'valid' ? null : (change?.at ?? null),
    renewedBy: renewal?.number ?? null,
    /** Every paper that was made of it, the oldest first. None of them is worth less for a newer one. */
    papers,
  };
}
