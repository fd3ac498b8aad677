import { and, eq, inArray, isNull } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { sittings } from '#db/schema/exams';
import { items } from '#db/schema/questions';
import { record } from '../../audit/record.server';
import { content } from '../../content.server';
import type { Actor } from '../../people/actor';
import { loadVersions } from '../../questions/load-versions.server';
import { drawable } from '../../questions/quiz/quiz';
import { Refusal } from '../../refusal';
import { countSeen, drawPaper } from '../policy/draw-paper';
import { findPolicy } from '../policy/find-policy.server';
import { graceMs, hashPolicy, type Policy } from '../policy/policy';
import { closeSitting } from '../sitting/close-sitting.server';
import { deadlineOf, extraMinutesOf, isOver, savesUntil } from '../sitting/sitting-clock';
import { admitToWindow } from '../windows/admit-to-window.server';
import { checklist, type Requirement } from './eligibility';
import { findExtraTime } from './find-extra-time.server';
import { loadSittings, loadStanding } from './load-standing.server';

/**
 * Starts an exam once: draws and pins the paper, pins the policy, sets the one deadline, extra time included. While a
 * sitting is open, starting again, from wherever, returns that one with its paper and deadline; if its time is over it is
 * closed and scored first. Throws `not-found`, `exam-not-eligible`, `renewal-closed`, `attempts-used-up`, `waiting-time`, `bank-too-thin`,
 * and what `admitToWindow` throws for the room code.
 */
export async function startSitting(
  actor: Actor,
  examId: string,
  now: number,
  roomCode?: string,
): Promise<{ sittingId: string }> {
  const policy = findPolicy(examId);
  return transaction(async (tx) => {
    const earlier = await loadSittings(tx, actor.personId, examId);
    const open = earlier.find(({ state }) => state === 'open');
    if (open) {
      if (isOver(savesUntil(open.deadline, open.grace), now)) await closeSitting(tx, open.id, 'candidate', now);
      return { sittingId: open.id };
    }
    const standing = {
      ...(await loadStanding(tx, actor.personId, policy, now)),
      sittings: earlier.map(({ id, startedAt }) => ({ id, startedAt, open: false })),
    };
    for (const requirement of checklist(policy, content().library.courses, standing, now)) refuseUnmet(requirement);
    const windowId = await admitToWindow(tx, policy, actor.personId, roomCode, now);
    const extraMinutes = extraMinutesOf(policy.minutes, await findExtraTime(actor.personId, tx));
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
      deadline: deadlineOf(now, policy.minutes, extraMinutes),
      grace: graceMs(policy),
      windowId,
      changedAt: now,
    });
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'sitting-started',
      subject: { type: 'sitting', id },
      detail: { examId, policy: hashPolicy(policy), extraMinutes, windowId },
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
  if (line.requirement === 'renewal-open') throw new Refusal('renewal-closed');
  if (line.requirement === 'window-open') throw new Refusal('window-closed');
  throw new Refusal('exam-not-eligible');
}

/** The items a paper may be drawn from. Their contents are held in memory, so a start reads only what can change. */
async function bankOf(tx: Transaction, { sections }: Policy) {
  const rows = await tx
    .select({ itemId: items.id, version: items.currentHash, section: items.section, exposure: items.exposure })
    .from(items)
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
  const contents = await loadVersions(tx, rows);
  return rows.map((row) => {
    const found = contents.get(row.version);
    if (!found) throw new Error(`item ${row.itemId} has no stored version`);
    return drawable({ ...row, content: found });
  });
}
