import { and, desc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { sittings } from '#db/schema/exams';
import { content } from '../content.server';
import { listPassedQuizzes } from '../questions/list-passed-quizzes.server';
import { checklist, type Requirement } from './eligibility';
import { findPolicy } from './find-policy.server';

export type Eligibility = { eligible: boolean; checklist: Requirement[]; openSittingId: string | null };

/**
 * May this person start this exam now, and if not, what is missing. Explains; `startSitting` decides, with the same
 * checklist. Whether a certificate makes an exam pointless is for a later context to say. Throws `not-found`.
 */
export async function findEligibility(personId: string, examId: string, now: number): Promise<Eligibility> {
  const policy = findPolicy(examId);
  const passedQuizzes = await listPassedQuizzes(personId);
  const own = await db
    .select({ id: sittings.id, state: sittings.state, startedAt: sittings.startedAt })
    .from(sittings)
    .where(and(eq(sittings.personId, personId), eq(sittings.examId, examId)))
    .orderBy(desc(sittings.startedAt));
  const standing = {
    passedQuizzes,
    sittings: own.map(({ id, state, startedAt }) => ({ id, startedAt, open: state === 'open' })),
  };
  const list = checklist(policy, content().library.courses, standing, now);
  return {
    eligible: list.every(({ met }) => met),
    checklist: list,
    openSittingId: standing.sittings.find(({ open }) => open)?.id ?? null,
  };
}
