import { desc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { certificates } from '#db/schema/certificates';
import { hostAccounts, identityChecks } from '#db/schema/hosts';
import { people } from '#db/schema/people';
import type { Admin } from '../people/actor';
import { Refusal } from '../refusal';
import { type AccountCause, accountTransitions } from './account/account-transitions';
import { findSuspension } from './account/find-suspension.server';
import { listAccountChanges } from './account/list-account-changes.server';
import { IDENTITY_VALID_MS } from './clearance/clearance';
import { findClearance } from './clearance/find-clearance.server';

/** A host's file for an admin: account, clearance, certificates, identity checks, history, and the acts open to them. */
export async function findHost(admin: Admin, personId: string, now: number) {
  const [host] = await db
    .select({ personId: people.id, name: people.name, email: people.email, state: hostAccounts.state })
    .from(hostAccounts)
    .innerJoin(people, eq(people.id, hostAccounts.personId))
    .where(eq(hostAccounts.personId, personId));
  if (!host) throw new Refusal('not-found');
  const held = await db
    .select({ number: certificates.number, issuedAt: certificates.issuedAt, validUntil: certificates.validUntil })
    .from(certificates)
    .where(eq(certificates.personId, personId))
    .orderBy(desc(certificates.issuedAt));
  const checks = await db
    .select({ checkedAt: identityChecks.checkedAt, ofAge: identityChecks.ofAge, by: people.name })
    .from(identityChecks)
    .innerJoin(people, eq(people.id, identityChecks.checkedBy))
    .where(eq(identityChecks.personId, personId))
    .orderBy(desc(identityChecks.checkedAt));
  const suspension = host.state === 'suspended' ? await findSuspension(db, personId) : undefined;
  const own = personId === admin.personId;
  const acts = accountTransitions
    .filter(({ from, who }) => from === host.state && who !== 'fact')
    .filter(({ who }) => who !== 'second-admin' || (!own && suspension?.by !== admin.personId))
    .filter(({ cause }) => cause !== 'account-reinstated' || suspension?.cause === 'account-suspended')
    .map(({ cause }): AccountCause => cause);
  return {
    ...host,
    clearance: await findClearance(personId, now),
    certificates: held,
    /** The latest alone counts, until it is too old. */
    checks: checks.map((check, place) => ({
      ...check,
      until: place === 0 ? check.checkedAt + IDENTITY_VALID_MS : null,
    })),
    changes: await listAccountChanges(personId),
    acts,
    own,
    suspendedByCertificate: suspension?.cause === 'certificate-suspended',
    awaitsSecondPerson: suspension?.cause === 'account-suspended' && !acts.includes('account-reinstated'),
  };
}
