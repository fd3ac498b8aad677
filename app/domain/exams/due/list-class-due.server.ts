import { and, asc, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { classMembers } from '#db/schema/cohorts';
import { people } from '#db/schema/people';
import { findOwnClass } from '../../cohorts/find-own-class.server';
import { isDone, NOTHING_DONE } from '../../cohorts/schedule/done';
import { findTarget } from '../../cohorts/schedule/find-target.server';
import { listClassDeadlines } from '../../cohorts/schedule/list-class-deadlines.server';
import type { Trainer } from '../../people/actor';
import { listDone } from './list-done.server';
import { judgedBy } from './list-due.server';

/**
 * A class's due dates as whoever runs it reads them: when, for whom, who has more time, and how many have done it. A
 * constant number of queries, however many people and due dates. Throws `not-found`.
 */
export async function listClassDue(trainer: Trainer, classId: string) {
  await findOwnClass(db, trainer, classId);
  const members = await db
    .select({ personId: people.id, name: people.name })
    .from(classMembers)
    .innerJoin(people, eq(people.id, classMembers.personId))
    .where(and(eq(classMembers.classId, classId), isNull(classMembers.leftAt)))
    .orderBy(asc(people.name), asc(people.id));
  const deadlines = await listClassDeadlines(db, classId);
  const done = await listDone(members.map(({ personId }) => personId));
  const judged = judgedBy();
  const names = new Map(members.map(({ personId, name }) => [personId, name]));
  return {
    members,
    due: deadlines
      .filter(({ personId }) => personId === null || names.has(personId))
      .map(({ extensions, ...deadline }) => {
        const { personId } = deadline;
        const target = findTarget(deadline);
        const whom = personId === null ? members : members.filter((member) => member.personId === personId);
        const judge = (id: string) => isDone(deadline, done.get(id) ?? NOTHING_DONE, judged);
        const counted = whom.map((member) => judge(member.personId));
        return {
          ...deadline,
          heading: target?.title ?? (deadline.title === null ? null : { en: deadline.title, zh: deadline.title }),
          gone: target === null,
          person: personId === null ? null : { id: personId, name: names.get(personId) ?? '' },
          done: counted.some((each) => each === null) ? null : counted.filter(Boolean).length,
          of: whom.length,
          extensions: [...extensions].flatMap(([id, { until, reason }]) => {
            const name = names.get(id);
            return name === undefined ? [] : [{ personId: id, name, until, reason }];
          }),
        };
      }),
  };
}

export type ClassDue = Awaited<ReturnType<typeof listClassDue>>['due'][number];
