import { and, asc, eq, inArray } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { certificateChanges, certificates } from '#db/schema/certificates';
import { examPolicies, sittingResults, sittings } from '#db/schema/exams';
import { people } from '#db/schema/people';
import { record } from '../audit/record.server';
import type { Admin } from '../people/actor';
import { Refusal } from '../refusal';
import { awaitsIssue } from './awaits-issue.server';
import { moveCertificate } from './move-certificate.server';
import { validUntil } from './valid-until';

export type ToIssue = {
  sittingIds: readonly string[];
  /** Those of them whose candidate the admin compared with an identity document today and found of age. */
  comparedIds?: readonly string[];
};

/**
 * Issues the certificates of passed sittings, all or none, and returns their numbers. One a sitting, whatever is
 * clicked twice or at once: sittings certified meanwhile are skipped, and when none is left that is refused. Nobody
 * issues their own. The certificate keeps the name, the scheme and its edition as they are now; a valid earlier one of
 * the same person is superseded, a suspended one has to be decided first.
 */
export async function issueCertificates(
  admin: Admin,
  { sittingIds, comparedIds = [] }: ToIssue,
  now: number,
): Promise<string[]> {
  if (comparedIds.some((id) => !sittingIds.includes(id))) throw new Refusal('identity-without-issue');
  return transaction(async (tx) => {
    const passed = await passedSittings(tx, sittingIds);
    if (passed.length === 0) throw new Refusal('nothing-to-issue');
    const numbers: string[] = [];
    for (const sitting of passed) {
      if (sitting.personId === admin.personId) throw new Refusal('not-for-oneself');
      await supersedeEarlier(tx, admin, sitting, now);
      numbers.push(await issue(tx, admin, sitting, comparedIds.includes(sitting.sittingId), now));
    }
    return numbers;
  });
}

type Passed = Awaited<ReturnType<typeof passedSittings>>[number];

/** Oldest first, so that of two passes of one person the newer one's certificate is the one that stays valid. */
function passedSittings(tx: Transaction, sittingIds: readonly string[]) {
  return tx
    .select({ sittingId: sittings.id, personId: people.id, holder: people.name, policy: examPolicies.content })
    .from(sittings)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .innerJoin(people, eq(people.id, sittings.personId))
    .innerJoin(examPolicies, eq(examPolicies.hash, sittings.policyHash))
    .where(and(inArray(sittings.id, [...sittingIds]), awaitsIssue(tx)))
    .orderBy(asc(sittings.closedAt));
}

async function supersedeEarlier(tx: Transaction, admin: Admin, { personId, holder }: Passed, now: number) {
  const standing = await tx
    .select({ number: certificates.number, state: certificates.state })
    .from(certificates)
    .where(and(eq(certificates.personId, personId), inArray(certificates.state, ['valid', 'suspended'])));
  if (standing.some(({ state }) => state === 'suspended')) throw new Refusal('earlier-suspended', { name: holder });
  for (const { number } of standing) await moveCertificate(tx, admin, { number, act: 'supersede', now });
}

async function issue(tx: Transaction, admin: Admin, passed: Passed, compared: boolean, now: number): Promise<string> {
  const { sittingId, personId, holder, policy } = passed;
  const number = newId();
  await tx.insert(certificates).values({
    number,
    personId,
    sittingId,
    holder,
    scheme: policy.scheme.en,
    schemeVersion: policy.schemeVersion,
    state: 'valid',
    issuedAt: now,
    issuedBy: admin.personId,
    validUntil: validUntil(now, policy.validMonths),
  });
  await tx
    .insert(certificateChanges)
    .values({ id: newId(), number, ordinal: 1, from: null, to: 'valid', by: admin.personId, reason: null, at: now });
  await record(tx, {
    at: now,
    actorId: admin.personId,
    action: 'certificate-issued',
    subject: { type: 'certificate', id: number },
    detail: { personId, sittingId, identityCompared: compared },
  });
  return number;
}
