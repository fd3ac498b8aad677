import { and, eq, inArray, isNotNull, isNull, max, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { db, prepared, type Reader } from '#db/client';
import { lessonProgress } from '#db/schema/courses';
import { quizAttempts } from '#db/schema/questions';
import { practicePasses } from '#db/schema/windows';
import { single } from './by-person';
import type { Curriculum } from './curriculum';
import { type Asked, inClass } from './in-class';

/**
 * All ids of a person in one text, so that 500 people are 500 rows: a row for each thing each has completed would cost
 * more than the rest of the page. Ids hold no space.
 */
const listed = (column: SQLWrapper): SQL<string> => sql<string>`string_agg(${column}, ' ')`;

/** Reads such a list back, without what is no longer taught. Equal lists share one set: most of a class is equally far. */
function readerOf(taught: readonly string[]): (list: string) => ReadonlySet<string> {
  const all: ReadonlySet<string> = new Set(taught);
  const known = new Map<string, ReadonlySet<string>>();
  return (list) => {
    const before = known.get(list);
    if (before) return before;
    const held = new Set(list.split(' ').filter((id) => all.has(id)));
    known.set(list, held);
    return held;
  };
}

const completedQuery = prepared((from: Reader) =>
  from
    .select({
      personId: lessonProgress.personId,
      lastAt: max(lessonProgress.completedAt).mapWith(Number),
      lessons: listed(lessonProgress.lessonId),
    })
    .from(lessonProgress)
    .where(and(inArray(lessonProgress.personId, inClass(from)), isNotNull(lessonProgress.completedAt)))
    .groupBy(lessonProgress.personId)
    .prepare(),
);

const quizzesQuery = prepared((from: Reader) =>
  from
    .select({ personId: quizAttempts.personId, modules: listed(quizAttempts.moduleId) })
    .from(quizAttempts)
    .where(and(inArray(quizAttempts.personId, inClass(from)), eq(quizAttempts.passed, true)))
    .groupBy(quizAttempts.personId)
    .prepare(),
);

const practisedQuery = prepared((from: Reader) =>
  from
    .select({ personId: practicePasses.personId })
    .from(practicePasses)
    .where(and(inArray(practicePasses.personId, inClass(from)), isNull(practicePasses.withdrawnAt)))
    .prepare(),
);

/** What everybody of a class has completed, passed and practised. Three queries. */
export async function loadClassDone(asked: Asked, { lessons, modules }: Curriculum) {
  const completed = await completedQuery(db).execute(asked);
  const passed = await quizzesQuery(db).execute(asked);
  const practised = await practisedQuery(db).execute(asked);
  const lessonsOf = readerOf(lessons);
  const modulesOf = readerOf(modules);
  return {
    lastAt: single(completed, ({ lastAt }) => lastAt),
    lessons: single(completed, (row) => lessonsOf(row.lessons)),
    quizzes: single(passed, (row) => modulesOf(row.modules)),
    practised: new Set(practised.map(({ personId }) => personId)),
  };
}
