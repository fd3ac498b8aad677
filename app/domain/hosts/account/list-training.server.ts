import { and, count, eq, inArray, isNotNull } from 'drizzle-orm';
import { db } from '#db/client';
import { lessonProgress } from '#db/schema/courses';
import { sittingResults, sittings } from '#db/schema/exams';
import { quizAttempts } from '#db/schema/questions';
import { content } from '../../content.server';

/** How far somebody is: lessons completed, quizzes the exam asks for, and what their sittings came to. */
export type Training = {
  lessons: number;
  quizzes: number;
  /** Ids of the modules whose quiz the exam asks for and that is not passed yet. */
  openQuizzes: string[];
  exam: 'passed' | 'failed' | 'running' | 'none';
};
export type TrainingTotals = { lessons: number; quizzes: number };

/** How far each of these people is, out of what there is. Three queries, however many people. */
export async function listTraining(
  personIds: readonly string[],
): Promise<{ totals: TrainingTotals; byPerson: Map<string, Training> }> {
  const { library, policies } = content();
  const lessonIds = library.courses
    .flatMap(({ modules }) => modules.flatMap(({ lessons }) => lessons))
    .map(({ id }) => id);
  const required = [...new Set(policies.flatMap(({ requires }) => requires.quizzes))];
  const totals = { lessons: lessonIds.length, quizzes: required.length };
  if (personIds.length === 0) return { totals, byPerson: new Map() };
  const ids = [...personIds];

  const lessons = await db
    .select({ personId: lessonProgress.personId, completed: count().mapWith(Number) })
    .from(lessonProgress)
    .where(
      and(
        inArray(lessonProgress.personId, ids),
        inArray(lessonProgress.lessonId, lessonIds),
        isNotNull(lessonProgress.completedAt),
      ),
    )
    .groupBy(lessonProgress.personId);
  const quizzes = await db
    .selectDistinct({ personId: quizAttempts.personId, moduleId: quizAttempts.moduleId })
    .from(quizAttempts)
    .where(and(inArray(quizAttempts.personId, ids), eq(quizAttempts.passed, true)));
  const exams = await db
    .select({ personId: sittings.personId, state: sittings.state, passed: sittingResults.passed })
    .from(sittings)
    .leftJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .where(inArray(sittings.personId, ids));

  const completed = new Map(lessons.map((row) => [row.personId, row.completed]));
  const passed = byPerson(quizzes);
  const sat = byPerson(exams);
  return {
    totals,
    byPerson: new Map(
      ids.map((personId) => {
        const modules = new Set(passed.get(personId)?.map(({ moduleId }) => moduleId));
        const openQuizzes = required.filter((id) => !modules.has(id));
        return [
          personId,
          {
            lessons: completed.get(personId) ?? 0,
            quizzes: required.length - openQuizzes.length,
            openQuizzes,
            exam: examStanding(sat.get(personId) ?? []),
          },
        ];
      }),
    ),
  };
}

function byPerson<Row extends { personId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) grouped.set(row.personId, [...(grouped.get(row.personId) ?? []), row]);
  return grouped;
}

function examStanding(sat: readonly { state: string; passed: boolean | null }[]): Training['exam'] {
  if (sat.some(({ passed }) => passed === true)) return 'passed';
  if (sat.some(({ state }) => state === 'open')) return 'running';
  return sat.length > 0 ? 'failed' : 'none';
}
