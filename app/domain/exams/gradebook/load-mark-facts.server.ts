import { and, asc, count, eq, inArray, isNotNull, isNull, type SQLWrapper, sql } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { lessonProgress } from '#db/schema/courses';
import { sittingResults, sittings } from '#db/schema/exams';
import { quizAttempts } from '#db/schema/questions';
import { practicePasses } from '#db/schema/windows';
import { content } from '../../content.server';
import { pointsOf } from '../result/scoring';
import { listQuizModules } from './list-quiz-modules.server';
import { examAttempt, type MarkFacts } from './marks';

/** How many items a quiz drew: its rows are counted, not read, for a class has tens of thousands of them. */
const drawnItems = sql<number>`(length(${quizAttempts.drawn}) - length(replace(${quizAttempts.drawn}, '"itemId":', ''))) / 9`;

/**
 * What the marks of each of these people are made of, wherever and whenever they did it: lessons, finished quizzes, practice,
 * and every result of the exam the site shows, regraded ones as they stand. `personIds` may be a query. Four queries.
 */
export async function loadMarkFacts(
  reader: Pick<Reader, 'select'>,
  personIds: SQLWrapper,
): Promise<(personId: string) => MarkFacts> {
  const { library, policies } = content();
  const lessonIds = library.courses
    .flatMap(({ modules }) => modules.flatMap(({ lessons }) => lessons))
    .map(({ id }) => id);
  const lessons = await reader
    .select({ personId: lessonProgress.personId, done: count().mapWith(Number) })
    .from(lessonProgress)
    .where(
      and(
        inArray(lessonProgress.personId, personIds),
        inArray(lessonProgress.lessonId, lessonIds),
        isNotNull(lessonProgress.completedAt),
      ),
    )
    .groupBy(lessonProgress.personId);
  const quizzes = await reader
    .select({
      personId: quizAttempts.personId,
      moduleId: quizAttempts.moduleId,
      id: quizAttempts.id,
      at: quizAttempts.finishedAt,
      part: quizAttempts.correct,
      whole: drawnItems.mapWith(Number),
    })
    .from(quizAttempts)
    .where(and(inArray(quizAttempts.personId, personIds), isNotNull(quizAttempts.finishedAt)))
    .orderBy(asc(quizAttempts.finishedAt));
  const practice = await reader
    .select({ personId: practicePasses.personId, at: practicePasses.recordedAt })
    .from(practicePasses)
    .where(and(inArray(practicePasses.personId, personIds), isNull(practicePasses.withdrawnAt)));
  const exams = policies.filter(({ updates }) => updates === undefined).map(({ id }) => id);
  const results = await reader
    .select({
      personId: sittings.personId,
      id: sittings.id,
      at: sittings.closedAt,
      startedAt: sittings.startedAt,
      correct: sittingResults.correct,
      points: sittingResults.points,
      total: sittingResults.total,
      scorer: sittingResults.scorerVersion,
    })
    .from(sittings)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .where(and(inArray(sittings.personId, personIds), inArray(sittings.examId, exams)));

  const done = new Map(lessons.map((row) => [row.personId, row.done]));
  const passedAt = new Map(practice.map((row) => [row.personId, row.at]));
  const quizzesOf = grouped(quizzes, ({ personId, moduleId }) => `${personId} ${moduleId}`);
  const resultsOf = grouped(results, ({ personId }) => personId);
  const modules = listQuizModules();
  return (personId) => ({
    lessons: { done: done.get(personId) ?? 0, of: lessonIds.length },
    quizzes: modules.map(({ courseId, moduleId }) => ({
      courseId,
      moduleId,
      attempts: (quizzesOf.get(`${personId} ${moduleId}`) ?? []).map(({ id, at, part, whole }) => ({
        id,
        at: at ?? 0,
        part: part ?? 0,
        whole,
      })),
    })),
    practicePassedAt: passedAt.get(personId) ?? null,
    exam: (resultsOf.get(personId) ?? []).map(({ id, at, startedAt, scorer, ...score }) =>
      examAttempt({
        id,
        at: at ?? startedAt,
        points: pointsOf(scorer === '1' ? { correct: score.correct } : score),
        total: score.total,
      }),
    ),
  });
}

/** Rows by a key of theirs, in their order. */
export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const group = found.get(keyOf(row));
    if (group) group.push(row);
    else found.set(keyOf(row), [row]);
  }
  return found;
}
