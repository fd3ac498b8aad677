import { and, eq, inArray, isNull } from 'drizzle-orm';
import { type Transaction, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { classMembers } from '#db/schema/cohorts';
import { markOverrides } from '#db/schema/gradebooks';
import { record } from '../../audit/record.server';
import { refuseUnlessClassAllows } from '../../cohorts/class-allows';
import { findOwnClass } from '../../cohorts/find-own-class.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { listQuizModules } from './list-quiz-modules.server';
import { needsSecond, readPart } from './mark-part';

export type ProposedOverride = { classId: string; personId: string; part: string; mark: number; reason: string };

/**
 * Gives a learner of a class a mark by hand, 0 to 100, with the reason: at once, or, for the exam and the total, as a
 * proposal that a second person puts in force. It is a mark of this class alone: no exam's result, certificate or clearance
 * follows from it. Throws `not-found` for a class, learner or part that is not there, `not-in-this-state`,
 * `not-for-oneself`, and `override-stands` while another one is proposed or in force. Returns its id.
 */
export async function proposeOverride(
  trainer: Trainer,
  { classId, personId, part: named, mark, reason }: ProposedOverride,
  now: number,
): Promise<string> {
  const part = readPart(named, listQuizModules());
  if (part === null) throw new Refusal('not-found');
  return transaction(async (tx) => {
    const own = await findOwnClass(tx, trainer, classId);
    await refuseStranger(tx, classId, personId);
    if (personId === trainer.personId) throw new Refusal('not-for-oneself');
    refuseUnlessClassAllows(own, 'override-mark');
    const standing = and(
      eq(markOverrides.classId, classId),
      eq(markOverrides.personId, personId),
      eq(markOverrides.part, part),
      inArray(markOverrides.state, ['proposed', 'in-force']),
    );
    if ((await tx.$count(markOverrides, standing)) > 0) throw new Refusal('override-stands', {}, 'part');
    const id = newId();
    const state = needsSecond(part) ? 'proposed' : 'in-force';
    const given = { classId, personId, part, mark, reason, proposedBy: trainer.personId, proposedAt: now };
    await tx.insert(markOverrides).values({ id, state, ...given });
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: state === 'proposed' ? 'mark-override-proposed' : 'mark-overridden',
      subject: { type: 'mark-override', id },
      reason,
      detail: { classId, personId, part, mark },
    });
    return id;
  });
}

async function refuseStranger(tx: Transaction, classId: string, personId: string): Promise<void> {
  const place = and(
    eq(classMembers.classId, classId),
    eq(classMembers.personId, personId),
    isNull(classMembers.leftAt),
  );
  if ((await tx.$count(classMembers, place)) === 0) throw new Refusal('not-found');
}
