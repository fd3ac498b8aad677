import { inArray } from 'drizzle-orm';
import { db } from '#db/client';
import { sittings } from '#db/schema/exams';
import type { Admin } from '../../people/actor';
import type { OfferedScopes } from '../scopes';
import { loadAwaiting, loadHeld } from './load-awaiting.server';
import { type IssuePlan, planIssue } from './plan-issue';

/** How many certificates one act issues at most. */
export const ISSUED_AT_ONCE = 500;

/**
 * What issuing these sittings now would come to; without a choice, everybody in the queue, the longest-waiting first, at
 * most `ISSUED_AT_ONCE`. Sittings that do not await a certificate are left away.
 */
export async function previewIssue(
  admin: Admin,
  { sittingIds, scopes }: { sittingIds?: readonly string[]; scopes?: OfferedScopes },
  now: number,
): Promise<IssuePlan> {
  const which = sittingIds && inArray(sittings.id, [...sittingIds].slice(0, ISSUED_AT_ONCE));
  const awaiting = await loadAwaiting(db, which, ISSUED_AT_ONCE);
  const held = await loadHeld(db, [...new Set(awaiting.map(({ personId }) => personId))]);
  return planIssue(awaiting, held, { issuerId: admin.personId, scopes }, now);
}
