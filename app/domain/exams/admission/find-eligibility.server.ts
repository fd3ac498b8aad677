import { db } from '#db/client';
import { content } from '../../content.server';
import { findPolicy } from '../policy/find-policy.server';
import { checklist, type Requirement } from './eligibility';
import { loadSittings, loadStanding } from './load-standing.server';

export type Eligibility = { eligible: boolean; checklist: Requirement[]; openSittingId: string | null };

/**
 * May this person start this exam now, and if not, what is missing. Explains; `startSitting` decides, with the same
 * checklist. Whether a certificate makes an exam pointless is for a later context to say. Throws `not-found`.
 */
export async function findEligibility(personId: string, examId: string, now: number): Promise<Eligibility> {
  const policy = findPolicy(examId);
  const own = await loadSittings(db, personId, examId);
  const sittings = own.map(({ id, state, startedAt }) => ({ id, startedAt, open: state === 'open' }));
  const standing = { ...(await loadStanding(db, personId, policy, now)), sittings };
  const list = checklist(policy, content().library.courses, standing, now);
  return {
    eligible: list.every(({ met }) => met),
    checklist: list,
    openSittingId: sittings.find(({ open }) => open)?.id ?? null,
  };
}
