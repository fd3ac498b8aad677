import { and, count, desc, eq, gt, inArray, lte, or, type SQL } from 'drizzle-orm';
import { db } from '#db/client';
import { contains } from '#db/contains';
import { certificates } from '#db/schema/certificates';
import { examPolicies, sittings } from '#db/schema/exams';
import { people } from '#db/schema/people';
import type { Admin } from '../people/actor';
import { certificateColumns } from './certificate-columns';
import type { CertificateFilter } from './certificate-filter';
import { readNumber } from './certificate-number';
import { statusOf } from './certificate-status';

/** How many certificates one page shows, and how many one file holds at most. */
export const CERTIFICATES_A_PAGE = 50;
export const CERTIFICATES_A_FILE = 20_000;

/**
 * Issued certificates for an admin, newest first, a page at a time. `search` finds a part of the holder's name or address,
 * or a whole number.
 */
export async function listCertificates(
  _admin: Admin,
  { search, filter }: { search?: string; filter?: CertificateFilter },
  now: number,
  { page = 1, aPage = CERTIFICATES_A_PAGE }: { page?: number; aPage?: number } = {},
) {
  const found = and(matching(search?.trim()), standing(filter, now));
  const [counted] = await db
    .select({ total: count().mapWith(Number) })
    .from(certificates)
    .innerJoin(people, eq(people.id, certificates.personId))
    .where(found);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / aPage));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await db
    .select({ ...certificateColumns, email: people.email })
    .from(certificates)
    .innerJoin(people, eq(people.id, certificates.personId))
    .innerJoin(sittings, eq(sittings.id, certificates.sittingId))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(found)
    .orderBy(desc(certificates.issuedAt), desc(certificates.number))
    .limit(aPage)
    .offset((shown - 1) * aPage);
  return {
    total,
    page: shown,
    pages,
    certificates: rows.map(({ policy, state, ...row }) => ({
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
    contains(certificates.holderLatin, search),
    contains(people.email, search),
    number ? eq(certificates.number, number) : undefined,
  );
}

function standing(filter: CertificateFilter | undefined, now: number): SQL | undefined {
  if (filter === 'standing') return and(eq(certificates.state, 'valid'), gt(certificates.validUntil, now));
  if (filter === 'expired') return and(eq(certificates.state, 'valid'), lte(certificates.validUntil, now));
  return filter && inArray(certificates.state, [filter]);
}
