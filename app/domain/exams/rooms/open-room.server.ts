import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { examWindows, windowSeats } from '#db/schema/windows';
import { record } from '../../audit/record.server';
import { refuseUnlessClassAllows } from '../../cohorts/class-allows';
import { findOwnClass } from '../../cohorts/find-own-class.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { findPolicy } from '../policy/find-policy.server';
import { newRoomCode } from '../windows/exam-window';
import { listMembers } from './list-members.server';
import { refuseOverlap } from './refuse-overlap.server';

export type RoomPlan = {
  classId: string;
  examId: string;
  title: string;
  /** From when and until when the exam may be started; it never shortens anybody's time. */
  opensAt: number;
  closesAt: number;
  /** Who gets a seat; `everybody` is all who are in the class at this moment. */
  seats: 'everybody' | readonly string[];
};

/**
 * Opens an exam room for a class, with a code of its own and a seat for each who is chosen: only they may start in it.
 * Throws `not-found` for another's class, another exam or somebody who is not in the class, `not-in-this-state`,
 * `window-turned-around`, `room-without-seats` and `rooms-overlap`.
 */
export async function openRoom(trainer: Trainer, plan: RoomPlan, now: number): Promise<{ roomId: string }> {
  const { classId, title, opensAt, closesAt } = plan;
  const id = newId();
  await transaction(async (tx) => {
    refuseUnlessClassAllows(await findOwnClass(tx, trainer, classId), 'open-room');
    const { id: examId } = findPolicy(plan.examId);
    if (closesAt <= opensAt || closesAt <= now) throw new Refusal('window-turned-around', {}, 'closesAt');
    const members = (await listMembers(tx, classId)).map(({ personId }) => personId);
    const seated = plan.seats === 'everybody' ? members : [...new Set(plan.seats)];
    if (seated.length === 0) throw new Refusal('room-without-seats', {}, 'seats');
    if (seated.some((personId) => !members.includes(personId))) throw new Refusal('not-found');
    await refuseOverlap(tx, { id, opensAt, closesAt }, seated, 'opensAt');
    await tx.insert(examWindows).values({
      ...{ id, examId, classId, title, opensAt, closesAt, code: newRoomCode() },
      ...{ createdBy: trainer.personId, createdAt: now },
    });
    await tx.insert(windowSeats).values(seated.map((personId) => ({ windowId: id, personId })));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'window-opened',
      subject: { type: 'window', id },
      detail: { examId, classId, opensAt, closesAt, seats: seated.length },
    });
  });
  return { roomId: id };
}
