import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { db } from '#db/client';
import { certificateNames, certificates } from '#db/schema/certificates';
import { examPolicies, sittings } from '#db/schema/exams';
import { storeBindings, stores } from '#db/schema/hosts';
import { statusOf } from '../../certificates/certificate-status';
import { clear, NOTHING_KNOWN } from '../../hosts/clearance/clearance';
import { listClearanceFacts } from '../../hosts/clearance/list-clearance-facts.server';
import type { Bearer } from '../tokens/api-token';
import { inSight } from './in-sight.server';

/**
 * What an organisation may know of these hosts, who are bound to stores of its own: account, light, certificate, their
 * bindings to those stores, and the name they agreed to have published. A constant number of queries.
 */
export async function loadSeenHosts(bearer: Bearer, personIds: readonly string[], now: number) {
  if (personIds.length === 0) return [];
  const ids = [...personIds];
  const bindings = await db
    .select({
      personId: storeBindings.personId,
      store: stores.id,
      since: storeBindings.answeredAt,
      markets: storeBindings.markets,
      languages: storeBindings.languages,
    })
    .from(storeBindings)
    .innerJoin(stores, eq(stores.id, storeBindings.storeId))
    .where(and(inArray(storeBindings.personId, ids), eq(storeBindings.state, 'in-force'), inSight(bearer)))
    .orderBy(asc(storeBindings.answeredAt));
  const names = await db
    .select({ personId: certificateNames.personId, name: certificateNames.name })
    .from(certificateNames)
    .where(inArray(certificateNames.personId, ids));
  const held = await db
    .select({
      personId: certificates.personId,
      number: certificates.number,
      state: certificates.state,
      validUntil: certificates.validUntil,
      policy: examPolicies.content,
    })
    .from(certificates)
    .innerJoin(sittings, eq(sittings.id, certificates.sittingId))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(and(inArray(certificates.personId, ids), ne(certificates.state, 'superseded')))
    .orderBy(asc(certificates.issuedAt));
  const facts = await listClearanceFacts(ids);
  const nameOf = new Map(names.map(({ personId, name }) => [personId, name]));
  const newest = new Map(held.map((certificate) => [certificate.personId, certificate]));
  return ids.map((id) => {
    const known = facts.get(id) ?? NOTHING_KNOWN;
    const certificate = newest.get(id);
    return {
      id,
      name: nameOf.get(id) ?? null,
      account: known.account,
      light: clear(known, now).light,
      certificate: certificate
        ? {
            number: certificate.number,
            status: statusOf(certificate, certificate.policy.renewalOpensDays, now),
            validUntil: certificate.validUntil,
          }
        : null,
      bindings: bindings
        .filter(({ personId }) => personId === id)
        .map(({ store, since, markets, languages }) => ({
          store,
          since: since ?? 0,
          markets: markets ?? [],
          languages: languages ?? [],
        })),
    };
  });
}
