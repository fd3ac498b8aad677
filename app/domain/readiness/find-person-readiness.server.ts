import { and, asc, count, eq, isNotNull, max, sql } from 'drizzle-orm';
import { db } from '#db/client';
import { sittingResults, sittings } from '#db/schema/exams';
import { quizAttempts } from '#db/schema/questions';
import { findOwnClass } from '../cohorts/find-own-class.server';
import { dueFor } from '../cohorts/schedule/deadline';
import { isDone } from '../cohorts/schedule/done';
import { findTarget } from '../cohorts/schedule/find-target.server';
import { content } from '../content.server';
import type { Language } from '../language';
import type { Trainer } from '../people/actor';
import { Refusal } from '../refusal';
import { listActsFor } from './acts/list-acts.server';
import { offeredActs } from './acts/offered-acts';
import { standings } from './class-readiness';
import { type LoadedClass, loadClass } from './load-class.server';
import type { Judged } from './stand';

/**
 * One of a class as whoever runs it may know them: where they stand and why, what is due, quizzes, exams without items or
 * answers, and what was done for them from here. A constant number of queries. Throws `not-found` for a class of somebody
 * else’s, and for a person who is not in it now.
 */
export async function findPersonReadiness(
  trainer: Trainer,
  { classId, personId, language }: { classId: string; personId: string; language: Language },
  now: number,
) {
  await findOwnClass(db, trainer, classId);
  const loaded = await loadClass(classId, now);
  const { people, around } = standings(loaded, now);
  const each = people.find(({ person }) => person.personId === personId);
  if (!each) throw new Refusal('not-found');
  const { person, clearance, room, certificateUntil } = each;
  return {
    personId,
    name: person.name,
    className: loaded.about.name[language],
    joinedAt: person.joinedAt,
    seenAt: person.seenAt,
    light: clearance.light,
    level: each.level,
    why: each.reasons.map(({ reason, facts }) => ({ reason, facts })),
    acts: offeredActs(each, loaded, now),
    remindedAt: loaded.reminded.get(personId) ?? null,
    lessons: each.lessons,
    quizzes: each.quizzes,
    totals: { lessons: around.curriculum.lessons.length, quizzes: around.curriculum.required.length },
    practice: person.done.practice,
    certificateUntil,
    roomAt: room?.opensAt ?? null,
    due: dueOf(each, loaded, language, now),
    attempts: await listQuizzes(personId, language),
    sat: await listExams(personId, language),
    history: await listActsFor(classId, personId, now),
  };
}

export type PersonReadiness = Awaited<ReturnType<typeof findPersonReadiness>>;

/** Everything due for somebody in this class, the earliest first, with whether it is done; null where nobody can tell. */
function dueOf(
  { person }: Judged,
  { deadlines, curriculum: { courses }, renewing }: LoadedClass,
  language: Language,
  now: number,
) {
  const taught = { courses, renewing };
  return deadlines
    .filter(({ personId }) => personId === null || personId === person.personId)
    .map((deadline) => {
      const dueAt = dueFor(deadline, person.personId);
      const done = isDone(deadline, person.done, taught);
      const late = done === false && dueAt !== null && dueAt < now;
      return {
        id: deadline.id,
        title: findTarget(deadline)?.title?.[language] ?? deadline.title,
        kind: deadline.kind,
        dueAt,
        state: stateOf(done, late),
        extended: deadline.extensions.has(person.personId),
        personal: deadline.personId !== null,
      };
    })
    .sort((a, b) => (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER));
}

function stateOf(done: boolean | null, late: boolean): 'done' | 'open' | 'overdue' | 'unknown' {
  if (done === null) return 'unknown';
  if (done) return 'done';
  return late ? 'overdue' : 'open';
}

/** The quizzes somebody has taken, in the order of the courses: how often, the best, and whether one passed. */
async function listQuizzes(personId: string, language: Language) {
  const rows = await db
    .select({
      moduleId: quizAttempts.moduleId,
      attempts: count().mapWith(Number),
      best: max(quizAttempts.correct).mapWith(Number),
      lastAt: max(quizAttempts.finishedAt).mapWith(Number),
      passed: sql<number>`max(case when ${quizAttempts.passed} then 1 else 0 end)`.mapWith(Number),
    })
    .from(quizAttempts)
    .where(and(eq(quizAttempts.personId, personId), isNotNull(quizAttempts.finishedAt)))
    .groupBy(quizAttempts.moduleId);
  const modules = content().library.courses.flatMap((course) => course.modules);
  return modules.flatMap(({ id, title }) => {
    const row = rows.find(({ moduleId }) => moduleId === id);
    return row ? [{ ...row, title: title[language], passed: row.passed === 1 }] : [];
  });
}

/** What somebody's sittings came to, the first one first: numbers only, no items and no answers. */
async function listExams(personId: string, language: Language) {
  const rows = await db
    .select({
      id: sittings.id,
      examId: sittings.examId,
      startedAt: sittings.startedAt,
      passed: sittingResults.passed,
      correct: sittingResults.correct,
      total: sittingResults.total,
    })
    .from(sittings)
    .leftJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .where(eq(sittings.personId, personId))
    .orderBy(asc(sittings.startedAt));
  const { policies } = content();
  return rows.map(({ examId, ...row }) => ({
    ...row,
    title: policies.find(({ id }) => id === examId)?.title[language] ?? examId,
  }));
}
