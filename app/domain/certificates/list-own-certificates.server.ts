import { desc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { certificates } from '#db/schema/certificates';
import { examPolicies, sittings } from '#db/schema/exams';
import type { Actor } from '../people/actor';
import { certificateColumns } from './certificate-columns';
import { statusOf } from './certificate-status';

/** What a person holds or held, newest first, with what each is worth now. */
export async function listOwnCertificates(actor: Actor, now: number) {
  const rows = await db
    .select(certificateColumns)
    .from(certificates)
    .innerJoin(sittings, eq(sittings.id, certificates.sittingId))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(eq(certificates.personId, actor.personId))
    .orderBy(desc(certificates.issuedAt), desc(sittings.closedAt));
  const renewedBy = new Map(rows.map(({ number, renews }) => [renews, number]));
  return rows.map(({ policy, state, ...row }) => ({
    ...row,
    renewedBy: renewedBy.get(row.number) ?? null,
    scheme: policy.scheme,
    status: statusOf({ state, validUntil: row.validUntil }, policy.renewalOpensDays, now),
  }));
}
