import { and, desc, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { certificates } from '#db/schema/certificates';
import { sittingResults, sittings } from '#db/schema/exams';
import { hostAccounts, identityChecks } from '#db/schema/hosts';
import { type Clearance, type ClearanceFacts, clear } from './clearance';

/** The facts a person's clearance rests on: their account, newest certificate, waiting pass and latest identity check. */
export async function findClearanceFacts(personId: string): Promise<ClearanceFacts> {
  const [account] = await db
    .select({ state: hostAccounts.state })
    .from(hostAccounts)
    .where(eq(hostAccounts.personId, personId));
  const [certificate] = await db
    .select({ state: certificates.state, validUntil: certificates.validUntil })
    .from(certificates)
    .where(eq(certificates.personId, personId))
    .orderBy(desc(certificates.issuedAt))
    .limit(1);
  const [waiting] = await db
    .select({ id: sittings.id })
    .from(sittings)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .leftJoin(certificates, eq(certificates.sittingId, sittings.id))
    .where(and(eq(sittings.personId, personId), eq(sittingResults.passed, true), isNull(certificates.number)))
    .limit(1);
  const [identity] = await db
    .select({ checkedAt: identityChecks.checkedAt, ofAge: identityChecks.ofAge })
    .from(identityChecks)
    .where(eq(identityChecks.personId, personId))
    .orderBy(desc(identityChecks.checkedAt))
    .limit(1);
  return {
    account: account?.state ?? null,
    certificate: certificate ?? null,
    awaitsIssue: waiting !== undefined,
    identity: identity ?? null,
  };
}

/** A person's clearance as of now. */
export async function findClearance(personId: string, now: number): Promise<Clearance> {
  return clear(await findClearanceFacts(personId), now);
}
