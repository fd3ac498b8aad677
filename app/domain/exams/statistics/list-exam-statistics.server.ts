import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { db } from '#db/client';
import { sittingResults, sittings } from '#db/schema/exams';
import type { Admin } from '../../people/actor';
import { FULL_CREDIT } from '../../questions/mark';
import { varianceOf } from './item-statistics';
import { loadMarkSums } from './load-mark-sums.server';
import { examStatistics } from './reliability';

/** What its closed sittings say of each exam: how many, pass rate, mean, reliability and its error. Two queries. */
export async function listExamStatistics(_admin: Admin) {
  const { points, total, passed } = sittingResults;
  const share = sql`(${points} * 1.0 / (${total} * ${sql.raw(String(FULL_CREDIT))}))`;
  const sum = (term: ReturnType<typeof sql>) => sql<number>`coalesce(sum(${term}), 0)`.mapWith(Number);
  const rows = await db
    .select({
      examId: sittings.examId,
      sittings: sql<number>`count(*)`.mapWith(Number),
      passed: sum(sql`case when ${passed} then 1 else 0 end`),
      share: sum(share),
      shareSquared: sum(sql`${share} * ${share}`),
      items: sum(sql`${total}`),
    })
    .from(sittingResults)
    .innerJoin(sittings, eq(sittings.id, sittingResults.sittingId))
    .where(and(ne(sittings.state, 'open'), sql`${total} > 0`))
    .groupBy(sittings.examId)
    .orderBy(asc(sittings.examId));
  const marks = await loadMarkSums();
  return rows.flatMap(({ examId, ...sums }) => {
    const variances = marks
      .filter((each) => each.examId === examId)
      .reduce((all, each) => all + each.sums.sat * varianceOf(each.sums), 0);
    const told = examStatistics({ ...sums, variances });
    return told ? [{ examId, ...told }] : [];
  });
}

export type ListedExam = Awaited<ReturnType<typeof listExamStatistics>>[number];
