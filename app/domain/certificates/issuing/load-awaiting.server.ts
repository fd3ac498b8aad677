import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { certificateNames, certificates } from '#db/schema/certificates';
import { examPolicies, sittingResults, sittings } from '#db/schema/exams';
import { people } from '#db/schema/people';
import { awaitsIssue } from '../awaits-issue.server';
import { type Awaiting, examOf, type Held } from './plan-issue';

/** The passed sittings among those that `which` names and that await a certificate, the longest-waiting first. */
export async function loadAwaiting(
  reader: Pick<Reader, 'select'>,
  which: SQL | undefined,
  most: number,
): Promise<Awaiting[]> {
  return reader
    .select({
      sittingId: sittings.id,
      personId: people.id,
      person: people.name,
      email: people.email,
      startedAt: sittings.startedAt,
      policy: examPolicies.content,
      name: certificateNames.name,
      latin: certificateNames.latin,
    })
    .from(sittings)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .innerJoin(people, eq(people.id, sittings.personId))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .leftJoin(certificateNames, eq(certificateNames.personId, people.id))
    .where(and(which, awaitsIssue(reader)))
    .orderBy(asc(sittings.closedAt), asc(sittings.id))
    .limit(most);
}

/** What these people hold that is valid or suspended. */
export async function loadHeld(reader: Pick<Reader, 'select'>, personIds: readonly string[]): Promise<Held[]> {
  if (personIds.length === 0) return [];
  const rows = await reader
    .select({
      number: certificates.number,
      personId: certificates.personId,
      state: certificates.state,
      validUntil: certificates.validUntil,
      scopes: certificates.scopes,
      policy: examPolicies.content,
    })
    .from(certificates)
    .innerJoin(sittings, eq(sittings.id, certificates.sittingId))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(and(inArray(certificates.personId, [...personIds]), inArray(certificates.state, ['valid', 'suspended'])));
  return rows.flatMap(({ state, policy, ...row }) =>
    state === 'valid' || state === 'suspended'
      ? [{ ...row, state, renewalOpensDays: policy.renewalOpensDays, examId: examOf(policy) }]
      : [],
  );
}
