import { and, eq, ne, sql } from 'drizzle-orm';
import { db } from '#db/client';
import { sittingAnswers, sittingMarks, sittingResults, sittings } from '#db/schema/exams';
import { itemAnswer } from '../../questions/paper';
import type { Choice } from './item-statistics';

/**
 * Which options were chosen of every version, or of one item's, by thirds of all who sat the same exam, in one query. Answers
 * that are not given by choosing come as "not answered": nothing is counted of them.
 */
export async function loadChoices(itemId?: string): Promise<ReadonlyMap<string, Choice[]>> {
  const { points, total } = sittingResults;
  const share = sql`case when ${total} > 0 then ${points} * 1.0 / ${total} else 0 end`;
  const ranked = db
    .select({
      sittingId: sittingResults.sittingId,
      third: sql<number>`ntile(3) over (partition by ${sittings.examId} order by ${share}, ${sittings.id})`
        .mapWith(Number)
        .as('third'),
    })
    .from(sittingResults)
    .innerJoin(sittings, eq(sittings.id, sittingResults.sittingId))
    .where(ne(sittings.state, 'open'))
    .as('ranked');
  const chosen = sql<
    string | null
  >`case when ${sittingAnswers.answer} like '{"chosen":%' then ${sittingAnswers.answer} end`;
  const rows = await db
    .select({
      version: sittingMarks.version,
      third: ranked.third,
      chosen,
      times: sql<number>`count(*)`.mapWith(Number),
    })
    .from(sittingMarks)
    .innerJoin(ranked, eq(ranked.sittingId, sittingMarks.sittingId))
    .leftJoin(
      sittingAnswers,
      and(eq(sittingAnswers.sittingId, sittingMarks.sittingId), eq(sittingAnswers.place, sittingMarks.place)),
    )
    .where(itemId === undefined ? undefined : eq(sittingMarks.itemId, itemId))
    .groupBy(sittingMarks.version, sql`${ranked.third}`, chosen);
  const byVersion = new Map<string, Choice[]>();
  for (const { version, third, chosen: text, times } of rows) {
    const answer = text === null ? null : itemAnswer.parse(JSON.parse(text));
    const choice = { third, times, chosen: answer && 'chosen' in answer ? answer.chosen : null };
    byVersion.set(version, [...(byVersion.get(version) ?? []), choice]);
  }
  return byVersion;
}
