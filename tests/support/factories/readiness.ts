import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { classes, orders } from '#db/schema/cohorts';
import { lessonProgress } from '#db/schema/courses';
import { peopleSeen } from '#db/schema/people';
import { deadlines } from '#db/schema/schedules';
import { examWindows, windowSeats } from '#db/schema/windows';
import type { DeadlineKind } from '~/domain/cohorts/schedule/deadline';
import type { Actor, Trainer } from '~/domain/people/actor';
import { passQuizzes } from './exams';
import { LONG_AGO } from './people';

type Whom = Pick<Actor, 'personId'>;

/** What a class is to have done by the end of a day of its zone. Returns the due date's id. */
export async function makeDeadline(
  classId: string,
  setBy: Whom,
  { kind = 'lesson', target = 'F1.1', day }: { kind?: DeadlineKind; target?: string | null; day: string },
): Promise<string> {
  const id = newId();
  await transaction(async (tx) => {
    const task = { kind, target, title: null, day, offsetDays: null, time: '23:59' };
    await tx.insert(deadlines).values({ id, classId, personId: null, ...task, setBy: setBy.personId, setAt: LONG_AGO });
  });
  return id;
}

/** Has a person complete lessons of the made exam's courses. */
export async function completeLessons({ personId }: Whom, lessonIds: readonly string[], at = LONG_AGO): Promise<void> {
  const opened = { personId, openedAt: at, lastOpenedAt: at, completedAt: at };
  await transaction(async (tx) => {
    await tx.insert(lessonProgress).values(lessonIds.map((lessonId) => ({ lessonId, ...opened })));
  });
}

/** Has a person complete every lesson and quiz of the made exam. */
export async function finishTraining(person: Actor): Promise<void> {
  await completeLessons(person, ['F1.1', 'F1.2', 'A1.1', 'A1.2']);
  await passQuizzes(person);
}

export async function makeSeen({ personId }: Whom, seenAt: number): Promise<void> {
  await transaction(async (tx) => void (await tx.insert(peopleSeen).values({ personId, seenAt })));
}

/** An exam room of a class for these people. Returns its id. */
export async function makeClassRoom(
  classId: string,
  trainer: Trainer,
  { examId, opensAt, people = [] }: { examId: string; opensAt: number; people?: readonly Whom[] },
): Promise<string> {
  const id = newId();
  await transaction(async (tx) => {
    const room = { examId, classId, title: 'B204', opensAt, closesAt: opensAt + 3_600_000, code: id.slice(0, 6) };
    await tx.insert(examWindows).values({ id, ...room, createdBy: trainer.personId, createdAt: LONG_AGO });
    for (const { personId } of people) await tx.insert(windowSeats).values({ windowId: id, personId });
  });
  return id;
}

/** Says when a class's first day is and when its hosts are needed. */
export async function planClass(
  classId: string,
  { startsOn, neededBy }: { startsOn?: string; neededBy?: number },
): Promise<void> {
  await transaction(async (tx) => {
    const [found] = await tx.select({ orderId: classes.orderId }).from(classes).where(eq(classes.id, classId));
    if (startsOn) await tx.update(classes).set({ startsOn }).where(eq(classes.id, classId));
    if (neededBy && found?.orderId) await tx.update(orders).set({ neededBy }).where(eq(orders.id, found.orderId));
  });
}

/** Takes the order away: what is left is a team. */
export async function makeTeamOf(classId: string): Promise<void> {
  await transaction(
    async (tx) => void (await tx.update(classes).set({ orderId: null }).where(eq(classes.id, classId))),
  );
}
