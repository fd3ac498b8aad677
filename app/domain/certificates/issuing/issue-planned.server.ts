import { inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '#db/client';
import { newId } from '#db/identifier';
import { certificateChanges, certificates, type signatory } from '#db/schema/certificates';
import { sittings } from '#db/schema/exams';
import { record } from '../../audit/record.server';
import type { Admin } from '../../people/actor';
import { moveCertificate } from '../move-certificate.server';
import type { OfferedScopes } from '../scopes';
import { findSignatory } from '../signatory/find-signatory.server';
import { loadAwaiting, loadHeld } from './load-awaiting.server';
import { type IssuePlan, type Planned, planIssue } from './plan-issue';

export type Issuing = {
  sittingIds: readonly string[];
  scopes?: OfferedScopes;
  comparedIds?: readonly string[];
  /** The admin who issues; null when the policy does. */
  by: Admin | null;
};

/**
 * Issues what is planned for these sittings in this transaction, after `judge` has let the plan pass, and returns the new
 * numbers: the only writer of certificates. One a sitting, by the database's own index.
 */
export async function issuePlanned(
  tx: Transaction,
  { sittingIds, scopes, comparedIds = [], by }: Issuing,
  judge: (plan: IssuePlan) => void,
  now: number,
): Promise<string[]> {
  const awaiting = await loadAwaiting(tx, inArray(sittings.id, [...sittingIds]), sittingIds.length);
  const held = await loadHeld(tx, [...new Set(awaiting.map(({ personId }) => personId))]);
  const plan = planIssue(awaiting, held, { issuerId: by?.personId ?? null, scopes }, now);
  judge(plan);
  const signs = (await findSignatory(tx))?.content ?? null;
  const numbers: string[] = [];
  for (const each of plan.planned) {
    for (const number of each.supersedes) await moveCertificate(tx, by, { number, act: 'supersede', now });
    numbers.push(await issue(tx, each, { by, signs, compared: comparedIds.includes(each.sittingId) }, now));
  }
  return numbers;
}

type Around = { by: Admin | null; signs: z.output<typeof signatory> | null; compared: boolean };

async function issue(tx: Transaction, planned: Planned, { by, signs, compared }: Around, now: number) {
  const { sittingId, personId, holder, latin, policy, scopes, renews } = planned;
  const number = newId();
  const issuedBy = by?.personId ?? null;
  await tx.insert(certificates).values({
    number,
    personId,
    sittingId,
    holder,
    holderLatin: latin,
    scheme: policy.scheme.en,
    schemeVersion: policy.schemeVersion,
    state: 'valid',
    issuedAt: now,
    issuedBy,
    validUntil: planned.validUntil,
    scopes,
    signatory: signs,
    renews,
  });
  await tx
    .insert(certificateChanges)
    .values({ id: newId(), number, ordinal: 1, from: null, to: 'valid', by: issuedBy, reason: null, at: now });
  await record(tx, {
    at: now,
    actorId: issuedBy,
    action: 'certificate-issued',
    subject: { type: 'certificate', id: number },
    detail: { personId, sittingId, identityCompared: compared, renews },
  });
  return number;
}
