import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { lessonProgress } from '#db/schema/courses';
import { sittingResults, sittings } from '#db/schema/exams';
import { quizAttempts } from '#db/schema/questions';
import { practicePasses } from '#db/schema/windows';
import type { Done } from '../../cohorts/schedule/done';

type Written = { lessons: Set<string>; quizzes: Set<string>; exams: Map<string, number>; practice: boolean };

/** What each of these people has done. Four queries, however many people. */
export async function listDone(personIds: readonly string[]): Promise<Map<string, Done>> {
  const ids = [...new Set(personIds)];
  const byPerson = new Map<string, Written>(
    ids.map((id) => [id, { lessons: new Set(), quizzes: new Set(), exams: new Map(), practice: false }]),
  );
  if (ids.length === 0) return byPerson;
  const lessons = await db
    .select({ personId: lessonProgress.personId, lessonId: lessonProgress.lessonId })
    .from(lessonProgress)
    .where(and(inArray(lessonProgress.personId, ids), isNotNull(lessonProgress.completedAt)));
  for (const { personId, lessonId } of lessons) byPerson.get(personId)?.lessons.add(lessonId);
  const quizzes = await db
    .selectDistinct({ personId: quizAttempts.personId, moduleId: quizAttempts.moduleId })
    .from(quizAttempts)
    .where(and(inArray(quizAttempts.personId, ids), eq(quizAttempts.passed, true)));
  for (const { personId, moduleId } of quizzes) byPerson.get(personId)?.quizzes.add(moduleId);
  const passed = await db
    .select({ personId: sittings.personId, examId: sittings.examId, startedAt: sittings.startedAt })
    .from(sittings)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .where(and(inArray(sittings.personId, ids), eq(sittingResults.passed, true)));
  for (const { personId, examId, startedAt } of passed) {
    const exams = byPerson.get(personId)?.exams;
    exams?.set(examId, Math.max(exams.get(examId) ?? 0, startedAt));
  }
  const practised = await db
    .select({ personId: practicePasses.personId })
    .from(practicePasses)
    .where(and(inArray(practicePasses.personId, ids), isNull(practicePasses.withdrawnAt)));
  for (const { personId } of practised) {
    const done = byPerson.get(personId);
    if (done) done.practice = true;
  }
  return byPerson;
}
