import { and, eq, ne, sql } from 'drizzle-orm';
import { db } from '#db/client';
import { sittingMarks, sittingResults, sittings } from '#db/schema/exams';
import { FULL_CREDIT } from '../../questions/mark';
import type { ItemSums } from './item-statistics';

/** What was earned on one version in the closed sittings of one exam. */
export type MarkSums = {
  examId: string;
  itemId: string;
  version: string;
  sums: ItemSums;
};

/** Adds up the marks of every version, or of one item's, in one query. */
export async function loadMarkSums(itemId?: string): Promise<MarkSums[]> {
  const credit = sittingMarks.credit;
  const others = sql`case when ${sittingResults.total} > 1 then (${sittingResults.points} - ${credit}) * 1.0 / (${sittingResults.total} - 1) else 0 end`;
  const total = (term: ReturnType<typeof sql>) => sql<number>`coalesce(sum(${term}), 0)`.mapWith(Number);
  const rows = await db
    .select({
      examId: sittings.examId,
      itemId: sittingMarks.itemId,
      version: sittingMarks.version,
      sat: sql<number>`count(${credit})`.mapWith(Number),
      x: total(sql`${credit}`),
      xx: total(sql`${credit} * ${credit}`),
      y: total(sql`case when ${credit} is not null then ${others} end`),
      yy: total(sql`case when ${credit} is not null then (${others}) * (${others}) end`),
      xy: total(sql`${credit} * (${others})`),
    })
    .from(sittingMarks)
    .innerJoin(sittings, eq(sittings.id, sittingMarks.sittingId))
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittingMarks.sittingId))
    .where(and(ne(sittings.state, 'open'), itemId === undefined ? undefined : eq(sittingMarks.itemId, itemId)))
    .groupBy(sittings.examId, sittingMarks.itemId, sittingMarks.version);
  const square = FULL_CREDIT * FULL_CREDIT;
  return rows.map(({ examId, itemId: id, version, sat, x, xx, y, yy, xy }) => ({
    examId,
    itemId: id,
    version,
    sums: {
      sat,
      x: x / FULL_CREDIT,
      xx: xx / square,
      y: y / FULL_CREDIT,
      yy: yy / square,
      xy: xy / square,
    },
  }));
}
