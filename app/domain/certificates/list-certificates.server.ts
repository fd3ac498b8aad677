import { and, desc, eq, gt, inArray, lte, or, type SQL } from 'drizzle-orm';
import { db } from '#db/client';
import { contains } from '#db/contains';
import { certificates } from '#db/schema/certificates';
import { examPolicies, sittings } from '#db/schema/exams';
import { people } from '#db/schema/people';
import type { Admin } from '../people/actor';
import { readNumber } from './certificate-number';
import { statusOf } from './certificate-status';

export const LISTED_AT_MOST = 100;
export type CertificateFilter = 'standing' | 'expired' | 'suspended' | 'revoked' | 'superseded';

/**
 * Issued certificates for an admin, newest first, at most `LISTED_AT_MOST` and whether there are more. `search` finds a
 * part of the holder's name or address, or a whole number.
 */
export async function listCertificates(
  _admin: Admin,
  { search, filter }: { search?: string; filter?: CertificateFilter },
  now: number,
) {
  const rows = await db
    .select({
      number: certificates.number,
      holder: certificates.holder,
      email: people.email,
      state: certificates.state,
      issuedAt: certificates.issuedAt,
      validUntil: certificates.validUntil,
      policy: examPolicies.content,
    })
    .from(certificates)
    .innerJoin(people, eq(people.id, certificates.personId))
    .innerJoin(sittings, eq(sittings.id, certificates.sittingId))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(and(matching(search?.trim()), standing(filter, now)))
    .orderBy(desc(certificates.issuedAt))
    .limit(LISTED_AT_MOST + 1);
  return {
    more: rows.length > LISTED_AT_MOST,
    certificates: rows.slice(0, LISTED_AT_MOST).map(({ policy, state, ...row }) => ({
      ...row,
      status: statusOf({ state, validUntil: row.validUntil }, policy.renewalOpensDays, now),
    })),
  };
}

function matching(search: string | undefined): SQL | undefined {
  if (!search) return undefined;
  const number = readNumber(search);
  return or(
    contains(certificates.holder, search),
    contains(people.email, search),
    number ? eq(certificates.number, number) : undefined,
  );
}

function standing(filter: CertificateFilter | undefined, now: number): SQL | undefined {
  if (filter === 'standing') return and(eq(certificates.state, 'valid'), gt(certificates.validUntil, now));
  if (filter === 'expired') return and(eq(certificates.state, 'valid'), lte(certificates.validUntil, now));
  return filter && inArray(certificates.state, [filter]);
}
