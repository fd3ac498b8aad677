import { and, eq, inArray, isNotNull, isNull, max, type SQL, sql } from 'drizzle-orm';
import { db, prepared, type Reader } from '#db/client';
import { lessonProgress } from '#db/schema/courses';
import { quizAttempts } from '#db/schema/questions';
import { practicePasses } from '#db/schema/windows';
import { bitAt, inNumbers, readerOf } from './bit-sums';
import { single } from './by-person';
import type { Curriculum } from './curriculum';
import { inClass } from './in-class';

/** Sums of bits over the rows of a person, a column for every 30 things. */
function bitColumns(column: SQL, ids: readonly string[]): Record<string, SQL<number>> {
  const columns = inNumbers(ids).map((part, place): [string, SQL<number>] => {
    const cases = part.map((id, at) => sql`when ${id} then ${sql.raw(String(bitAt(at)))}`);
    return [`bits${place}`, sql<number>`sum(case ${column} ${sql.join(cases, sql` `)} else 0 end)`.mapWith(Number)];
  });
  return Object.fromEntries(columns);
}
const sumsIn = (row: Record<string, unknown>, ids: readonly string[]): number[] =>
  inNumbers(ids).map((_, place) => Number(row[`bits${place}`] ?? 0));

/** Built once for each list, which changes when content is published: the last one is kept. */
function forList<Query>(build: (ids: readonly string[]) => Query): (ids: readonly string[]) => Query {
  let last: { name: string; query: Query } | undefined;
  return (ids) => {
    const name = ids.join(' ');
    if (last?.name !== name) last = { name, query: build(ids) };
    return last.query;
  };
}

const completedQuery = forList((lessons) =>
  prepared((from: Reader) =>
    from
      .select({
        personId: lessonProgress.personId,
        lastAt: max(lessonProgress.completedAt).mapWith(Number),
        ...bitColumns(sql`${lessonProgress.lessonId}`, lessons),
      })
      .from(lessonProgress)
      .where(and(inArray(lessonProgress.personId, inClass(from)), isNotNull(lessonProgress.completedAt)))
      .groupBy(lessonProgress.personId)
      .prepare(),
  ),
);

const quizzesQuery = forList((modules) =>
  prepared((from: Reader) => {
    const once = from
      .selectDistinct({ personId: quizAttempts.personId, moduleId: quizAttempts.moduleId })
      .from(quizAttempts)
      .where(and(inArray(quizAttempts.personId, inClass(from)), eq(quizAttempts.passed, true)))
      .as('once');
    return from
      .select({ personId: once.personId, ...bitColumns(sql`${once.moduleId}`, modules) })
      .from(once)
      .groupBy(once.personId)
      .prepare();
  }),
);

const practisedQuery = prepared((from: Reader) =>
  from
    .select({ personId: practicePasses.personId })
    .from(practicePasses)
    .where(and(inArray(practicePasses.personId, inClass(from)), isNull(practicePasses.withdrawnAt)))
    .prepare(),
);

/** What everybody of a class has completed, passed and practised. Three queries. */
export async function loadClassDone(classId: string, { lessons, modules }: Curriculum) {
  const completed = await completedQuery(lessons)(db).execute({ classId });
  const passed = await quizzesQuery(modules)(db).execute({ classId });
  const practised = await practisedQuery(db).execute({ classId });
  const lessonsOf = readerOf(lessons);
  const modulesOf = readerOf(modules);
  return {
    lastAt: single(completed, ({ lastAt }) => lastAt),
    lessons: single(completed, (row) => lessonsOf(sumsIn(row, lessons))),
    quizzes: single(passed, (row) => modulesOf(sumsIn(row, modules))),
    practised: new Set(practised.map(({ personId }) => personId)),
  };
}
