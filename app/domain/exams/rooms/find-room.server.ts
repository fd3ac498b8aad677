import { eq } from 'drizzle-orm';
import { db } from '#db/client';
import { classes } from '#db/schema/cohorts';
import { sittings } from '#db/schema/exams';
import { windowSeats } from '#db/schema/windows';
import { classAllows } from '../../cohorts/class-allows';
import type { Language } from '../../language';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { nextAttempt } from '../admission/retake-rule';
import { findPolicy } from '../policy/find-policy.server';
import type { Policy } from '../policy/policy';
import { sectionTitles } from '../policy/section-titles.server';
import { findOwnRoom, type RoomId } from './find-own-room.server';
import { listMembers } from './list-members.server';
import { loadRooms } from './load-rooms.server';

/**
 * A room of a class that a trainer runs, for its page: the room, everybody seated, who else of the class could be, and how
 * many attempts each has left. Results are pass or fail with section scores, of closed sittings only. Throws `not-found`.
 */
export async function findRoom(trainer: Trainer, where: RoomId, language: Language, now: number) {
  const { ofClass, examId, createdAt } = await findOwnRoom(db, trainer, where);
  const room = (await loadRooms([where.roomId], now)).get(where.roomId);
  const [named] = await db
    .select({ en: classes.nameEn, zh: classes.nameZh })
    .from(classes)
    .where(eq(classes.id, where.classId));
  if (!room || !named) throw new Refusal('not-found');
  const policy = findPolicy(examId);
  const titleOf = sectionTitles(language);
  const seated = new Set(room.people.map(({ personId }) => personId));
  const members = await listMembers(db, where.classId);
  const left = await attemptsLeft(where.roomId, policy, now);
  return {
    ...room,
    createdAt,
    className: named[language],
    zone: ofClass.zone,
    exam: policy.title[language],
    minutes: policy.minutes,
    sections: policy.sections.map(({ id }) => ({ id, title: titleOf(id) })),
    /** Whether the trainer has a seat here, and somebody else has to run it. */
    own: seated.has(trainer.personId),
    mayPlan: ofClass.endedAt === null && classAllows(ofClass.orderState, 'open-room'),
    unseated: members.filter(({ personId }) => !seated.has(personId) && personId !== trainer.personId),
    attemptsLeft: Object.fromEntries(room.people.map(({ personId }) => [personId, left(personId)])),
  };
}

export type FoundRoom = Awaited<ReturnType<typeof findRoom>>;

async function attemptsLeft(roomId: string, policy: Policy, now: number): Promise<(personId: string) => number> {
  const rows = await db
    .select({ personId: sittings.personId, examId: sittings.examId, startedAt: sittings.startedAt })
    .from(windowSeats)
    .innerJoin(sittings, eq(sittings.personId, windowSeats.personId))
    .where(eq(windowSeats.windowId, roomId));
  return (personId) => {
    const own = rows.filter((row) => row.personId === personId && row.examId === policy.id);
    const starts = own.map(({ startedAt }) => startedAt);
    return Math.max(0, policy.attempts.limit - nextAttempt(starts, policy.attempts, now).used);
  };
}
