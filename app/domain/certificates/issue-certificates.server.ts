import { transaction } from '#db/client';
import type { Admin } from '../people/actor';
import { Refusal } from '../refusal';
import { issuePlanned } from './issuing/issue-planned.server';
import { type IssuePlan, type LeftOutReason, seenName } from './issuing/plan-issue';
import { ISSUED_AT_ONCE, previewIssue } from './issuing/preview-issue.server';
import type { OfferedScopes } from './scopes';

export type ToIssue = {
  sittingIds: readonly string[];
  /** Those of them whose candidate the admin compared with an identity document today and found of age. */
  comparedIds?: readonly string[];
  /** Less than the policy offers; the same for all of them. */
  scopes?: OfferedScopes;
  /** What the preview showed of each name (`seenName`), where the admin saw one. */
  seen?: readonly string[];
};

/** Everybody else's writes wait for a transaction: a hundred certificates hold them up for a fraction of a second. */
const A_TRANSACTION = 100;

/**
 * Issues the certificates of passed sittings, at most 500, and returns their numbers. One a sitting, whatever is clicked
 * twice or at once: sittings certified meanwhile are skipped, and when none is left that is refused. What cannot be issued
 * is refused before anything is written; the writing goes by the hundred, each hundred all or none, and what an
 * interruption leaves stays in the queue. Nobody issues their own. A certificate keeps the name its holder agreed to, the
 * scheme, its edition and the signatory as they are now. An exam begun in a valid certificate's renewal window renews it,
 * any other valid one is superseded, a suspended one has to be decided first.
 */
export async function issueCertificates(
  admin: Admin,
  { sittingIds, comparedIds = [], scopes, seen }: ToIssue,
  now: number,
): Promise<string[]> {
  const ids = [...new Set(sittingIds)];
  if (comparedIds.some((id) => !ids.includes(id))) throw new Refusal('identity-without-issue');
  if (ids.length > ISSUED_AT_ONCE) throw new Refusal('too-many-to-issue', { most: ISSUED_AT_ONCE });
  const judge = (plan: IssuePlan) => refuseLeftOut(plan, seen);
  const plan = await previewIssue(admin, { sittingIds: ids, scopes }, now);
  judge(plan);
  const planned = plan.planned.map(({ sittingId }) => sittingId);
  const numbers: string[] = [];
  for (let from = 0; from < planned.length; from += A_TRANSACTION) {
    const issuing = { sittingIds: planned.slice(from, from + A_TRANSACTION), comparedIds, scopes, by: admin };
    numbers.push(...(await transaction((tx) => issuePlanned(tx, issuing, judge, now))));
  }
  if (numbers.length === 0) throw new Refusal('nothing-to-issue');
  return numbers;
}

const refusals = {
  own: 'not-for-oneself',
  'name-unconfirmed': 'name-unconfirmed',
  'earlier-suspended': 'earlier-suspended',
  'nothing-to-renew': 'nothing-to-renew',
  'scope-not-offered': 'scope-not-offered',
} as const satisfies Record<Exclude<LeftOutReason, 'newer-pass'>, string>;

/** An older pass beside a newer one is simply not used; everybody else who is left out stops the act. */
function refuseLeftOut({ planned, leftOut }: IssuePlan, seen: readonly string[] | undefined): void {
  for (const { why, person } of leftOut) {
    if (why !== 'newer-pass') throw new Refusal(refusals[why], { name: person });
  }
  const changed = seen && planned.find((each) => !seen.includes(seenName(each)));
  if (changed) throw new Refusal('name-changed', { name: changed.person });
}
