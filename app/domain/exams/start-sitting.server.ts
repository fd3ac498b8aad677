import { and, eq, inArray, isNull } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { sittings } from '#db/schema/exams';
import { items, itemVersions } from '#db/schema/questions';
import { record } from '../audit/record.server';
import { content } from '../content.server';
import type { Actor } from '../people/actor';
import { listPassedQuizzes } from '../questions/list-passed-quizzes.server';
import { drawable } from '../questions/quiz';
import { Refusal } from '../refusal';
import { closeSitting } from './close-sitting.server';
import { countSeen, drawPaper } from './draw-paper';
import { checklist, type Requirement } from './eligibility';
import { findPolicy } from './find-policy.server';
import { hashPolicy, type Policy } from './policy';
import { deadlineOf, isOver } from './sitting-clock';

/**
 * Starts an exam once: draws and pins the paper, pins the policy, sets the one deadline. While a sitting is open, starting
 * again, from wherever, returns that one with its paper and deadline; if its time is over it is closed and scored first.
 * Throws `not-found`, `exam-not-eligible`, `attempts-used-up`, `waiting-time` or `bank-too-thin`.
 */
export async function startSitting(actor: Actor, examId: string, now: number): Promise<{ sittingId: string }> {
  const policy = findPolicy(examId);
  // A quiz once passed stays passed, so this holds inside the transaction too.
  const passedQuizzes = await listPassedQuizzes(actor.personId);
  return transaction(async (tx) => {
    const earlier = await tx
      .select({
        id: sittings.id,
        state: sittings.state,
        paper: sittings.paper,
        startedAt: sittings.startedAt,
        deadline: sittings.deadline,
      })
      .from(sittings)
      .where(and(eq(sittings.personId, actor.personId), eq(sittings.examId, examId)));
    const open = earlier.find(({ state }) => state === 'open');
    if (open) {
      if (isOver(open.deadline, now)) await closeSitting(tx, open.id, 'candidate', now);
      return { sittingId: open.id };
    }
    const standing = { passedQuizzes, sittings: earlier.map((each) => ({ ...each, open: false })) };
    for (const requirement of checklist(policy, content().library.courses, standing, now)) refuseUnmet(requirement);
    const seen = countSeen(earlier.map(({ paper }) => paper));
    const paper = drawPaper(newId(), policy.sections, await bankOf(tx, policy), seen);
    const id = newId();
    await tx.insert(sittings).values({
      id,
      personId: actor.personId,
      examId,
      policyHash: hashPolicy(policy),
      state: 'open',
      paper,
      startedAt: now,
      deadline: deadlineOf(now, policy.minutes),
    });
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'sitting-started',
      subject: { type: 'sitting', id },
      detail: { examId, policy: hashPolicy(policy) },
    });
    return { sittingId: id };
  });
}

function refuseUnmet(line: Requirement): void {
  if (line.met) return;
  if (line.requirement === 'attempt-left') {
    throw new Refusal('attempts-used-up', { limit: line.limit, days: line.days, from: line.from ?? 0 });
  }
  if (line.requirement === 'waiting-time-over') {
    throw new Refusal('waiting-time', { hours: line.hours, from: line.from ?? 0 });
  }
  throw new Refusal('exam-not-eligible');
}

async function bankOf(tx: Transaction, { sections }: Policy) {
  const rows = await tx
    .select({ itemId: items.id, version: items.currentHash, section: items.section, content: itemVersions.content })
    .from(items)
    .innerJoin(itemVersions, eq(itemVersions.hash, items.currentHash))
    .where(
      and(
        eq(items.pool, 'exam'),
        isNull(items.withdrawnAt),
        inArray(
          items.section,
          sections.map(({ id }) => id),
        ),
      ),
    );
  return rows.map(drawable);
}
