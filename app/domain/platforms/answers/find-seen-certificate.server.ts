import { and, desc, eq, ne } from 'drizzle-orm';
import { db } from '#db/client';
import { certificateChanges, certificates } from '#db/schema/certificates';
import { examPolicies, sittings } from '#db/schema/exams';
import { storeBindings, stores } from '#db/schema/hosts';
import { certificateColumns } from '../../certificates/certificate-columns';
import { readNumber } from '../../certificates/certificate-number';
import { statusOf } from '../../certificates/certificate-status';
import { Refusal } from '../../refusal';
import type { Bearer } from '../tokens/api-token';
import { inSight } from './in-sight.server';

/**
 * A certificate of a host who is bound to a store a token's organisation may ask about: what the public page says of it,
 * and whose it is. Any other number, known or not, is not found.
 */
export async function findSeenCertificate(bearer: Bearer, typed: string, now: number) {
  const number = readNumber(typed) ?? '';
  const [row] = await db
    .select({ ...certificateColumns, host: certificates.personId })
    .from(certificates)
    .innerJoin(sittings, eq(sittings.id, certificates.sittingId))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .innerJoin(
      storeBindings,
      and(eq(storeBindings.personId, certificates.personId), eq(storeBindings.state, 'in-force')),
    )
    .innerJoin(stores, and(eq(stores.id, storeBindings.storeId), inSight(bearer)))
    .where(eq(certificates.number, number))
    .limit(1);
  if (!row) throw new Refusal('not-found');
  const [change] = await db
    .select({ at: certificateChanges.at })
    .from(certificateChanges)
    .where(and(eq(certificateChanges.number, number), ne(certificateChanges.to, 'valid')))
    .orderBy(desc(certificateChanges.ordinal))
    .limit(1);
  const { policy, state, scopes, signatory: _signatory, renews: _renews, ...facts } = row;
  return {
    ...facts,
    scheme: policy.scheme,
    status: statusOf({ state, validUntil: row.validUntil }, policy.renewalOpensDays, now),
    changedAt: state === 'valid' ? null : (change?.at ?? null),
    scopes: scopes ?? { languages: [], categories: [], markets: [] },
  };
}
