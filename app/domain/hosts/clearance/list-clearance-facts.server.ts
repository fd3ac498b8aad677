import { and, asc, eq, inArray, isNotNull, ne } from 'drizzle-orm';
import { db } from '#db/client';
import { certificates } from '#db/schema/certificates';
import { sittingResults, sittings } from '#db/schema/exams';
import { hostAccounts, identityChecks } from '#db/schema/hosts';
import { people } from '#db/schema/people';
import { awaitsIssue } from '../../certificates/awaits-issue.server';
import { comesOfAgeAt } from '../../people/age';
import { type ClearanceFacts, NOTHING_KNOWN } from './clearance';

/**
 * What the clearance of each of these people rests on: their account, newest certificate that was not superseded, a
 * pass that awaits its certificate, latest identity check, and their own word on their age. Five queries, however many people.
 */
export async function listClearanceFacts(personIds: readonly string[]): Promise<Map<string, ClearanceFacts>> {
  const facts = new Map<string, ClearanceFacts>();
  for (const id of personIds) facts.set(id, NOTHING_KNOWN);
  if (facts.size === 0) return facts;
  const ids = [...facts.keys()];
  const add = (personId: string, known: Partial<ClearanceFacts>) => {
    const before = facts.get(personId);
    if (before) facts.set(personId, { ...before, ...known });
  };

  const accounts = await db
    .select({ personId: hostAccounts.personId, account: hostAccounts.state })
    .from(hostAccounts)
    .where(inArray(hostAccounts.personId, ids));
  for (const { personId, account } of accounts) add(personId, { account });

  const held = await db
    .select({
      personId: certificates.personId,
      state: certificates.state,
      validUntil: certificates.validUntil,
      scopes: certificates.scopes,
    })
    .from(certificates)
    .where(and(inArray(certificates.personId, ids), ne(certificates.state, 'superseded')))
    .orderBy(asc(certificates.issuedAt));
  for (const { personId, state, ...rest } of held) {
    if (state !== 'superseded') add(personId, { certificate: { state, ...rest } });
  }

  const waiting = await db
    .select({ personId: sittings.personId })
    .from(sittings)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .where(and(inArray(sittings.personId, ids), awaitsIssue(db)));
  for (const { personId } of waiting) add(personId, { awaitsIssue: true });

  const checks = await db
    .select({ personId: identityChecks.personId, checkedAt: identityChecks.checkedAt, ofAge: identityChecks.ofAge })
    .from(identityChecks)
    .where(inArray(identityChecks.personId, ids))
    .orderBy(asc(identityChecks.checkedAt));
  for (const { personId, ...identity } of checks) add(personId, { identity });

  const young = await db
    .select({ personId: people.id, comesOfAgeOn: people.comesOfAgeOn, zone: people.zone })
    .from(people)
    .where(and(inArray(people.id, ids), isNotNull(people.comesOfAgeOn)));
  for (const { personId, comesOfAgeOn, zone } of young) add(personId, { ofAgeAt: comesOfAgeAt(comesOfAgeOn, zone) });
  return facts;
}
