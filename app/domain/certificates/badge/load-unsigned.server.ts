import { and, asc, eq, gt, isNull, ne } from 'drizzle-orm';
import { db } from '#db/client';
import { certificateCredentials, certificates } from '#db/schema/certificates';
import { examPolicies, sittings } from '#db/schema/exams';
import { certificateColumns } from '../certificate-columns';

/** The next certificates after a number that have no credential yet, and a holder to name in it, with what theirs will say. */
export const loadUnsigned = (after: string, most: number) =>
  db
    .select(certificateColumns)
    .from(certificates)
    .innerJoin(sittings, eq(sittings.id, certificates.sittingId))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .leftJoin(certificateCredentials, eq(certificateCredentials.number, certificates.number))
    .where(and(isNull(certificateCredentials.number), ne(certificates.holder, ''), gt(certificates.number, after)))
    .orderBy(asc(certificates.number))
    .limit(most);
