import { asc, desc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { certificateChanges, certificateCredentials, certificatePapers, certificates } from '#db/schema/certificates';
import { examPolicies, sittingResults, sittings } from '#db/schema/exams';
import { people } from '#db/schema/people';
import type { Admin } from '../people/actor';
import { Refusal } from '../refusal';
import { certificateColumns } from './certificate-columns';
import { readNumber } from './certificate-number';
import { statusOf } from './certificate-status';
import { type CertificateAct, certificateTransitions } from './certificate-transitions';

/** A certificate for an admin: its facts, every change with who and why, and which acts are open to this admin now. */
export async function findCertificate(admin: Admin, typed: string, now: number) {
  const [row] = await db
    .select({
      ...certificateColumns,
      personId: certificates.personId,
      email: people.email,
      passedAt: sittingResults.scoredAt,
    })
    .from(certificates)
    .innerJoin(people, eq(people.id, certificates.personId))
    .innerJoin(sittings, eq(sittings.id, certificates.sittingId))
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(eq(certificates.number, readNumber(typed) ?? ''));
  if (!row) throw new Refusal('not-found');
  const changes = await db
    .select({
      from: certificateChanges.from,
      to: certificateChanges.to,
      by: people.name,
      byId: people.id,
      reason: certificateChanges.reason,
      at: certificateChanges.at,
    })
    .from(certificateChanges)
    .leftJoin(people, eq(people.id, certificateChanges.by))
    .where(eq(certificateChanges.number, row.number))
    .orderBy(asc(certificateChanges.ordinal));
  const [renewal] = await db
    .select({ number: certificates.number })
    .from(certificates)
    .where(eq(certificates.renews, row.number));
  const papers = await db
    .select({ digest: certificatePapers.digest, madeAt: certificatePapers.madeAt })
    .from(certificatePapers)
    .where(eq(certificatePapers.number, row.number))
    .orderBy(desc(certificatePapers.madeAt))
    .limit(1);
  const [credential] = await db
    .select({ keyId: certificateCredentials.keyId, signedAt: certificateCredentials.signedAt })
    .from(certificateCredentials)
    .where(eq(certificateCredentials.number, row.number));
  const { policy, state, ...facts } = row;
  const last = changes.at(-1);
  const suspendedByAsker = last?.to === 'suspended' && last.byId === admin.personId;
  const acts = certificateTransitions
    .filter((transition) => transition.from === state && transition.act !== 'supersede')
    .filter(({ who }) => who !== 'second-admin' || !(suspendedByAsker || facts.personId === admin.personId))
    .map(({ act }): CertificateAct => act);
  return {
    ...facts,
    renewedBy: renewal?.number ?? null,
    papers,
    credential: credential ?? null,
    scheme: policy.scheme,
    status: statusOf({ state, validUntil: facts.validUntil }, policy.renewalOpensDays, now),
    changes,
    acts,
    awaitsSecondPerson: state === 'suspended' && !acts.includes('reinstate'),
  };
}
