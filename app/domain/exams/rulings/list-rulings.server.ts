import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { db } from '#db/client';
import { alias } from '#db/columns';
import { earlierResults, rulings, sittingResults } from '#db/schema/exams';
import { people } from '#db/schema/people';
import type { Admin } from '../../people/actor';

/** How many rulings are listed, the newest. */
const LISTED = 200;

/** The rulings there are, the newest first, with who, when, why, how many results each replaced and how many it flipped. */
export async function listRulings(_admin: Admin) {
  const made = await db
    .select({
      id: rulings.id,
      number: rulings.number,
      itemId: rulings.itemId,
      version: rulings.version,
      kind: rulings.kind,
      reason: rulings.reason,
      decidedAt: rulings.decidedAt,
      decidedBy: people.name,
    })
    .from(rulings)
    .innerJoin(people, eq(people.id, rulings.decidedBy))
    .orderBy(desc(rulings.number))
    .limit(LISTED);
  const tallies = await tallyOf(made.map(({ id }) => id));
  return made.map((ruling) => ({ ...ruling, ...(tallies.get(ruling.id) ?? { regraded: 0, toPass: 0, toFail: 0 }) }));
}

export type MadeRuling = Awaited<ReturnType<typeof listRulings>>[number];

/** A result that was replaced, beside the one that replaced it: the next earlier one, or the one that stands. */
async function tallyOf(rulingIds: readonly string[]) {
  const next = alias(earlierResults, 'next_results');
  const passedNext = sql`coalesce(${next.passed}, ${sittingResults.passed})`;
  const count = (test: ReturnType<typeof sql>) => sql<number>`sum(case when ${test} then 1 else 0 end)`.mapWith(Number);
  const rows = await db
    .select({
      rulingId: earlierResults.rulingId,
      regraded: sql<number>`count(*)`.mapWith(Number),
      toPass: count(sql`${passedNext} and not ${earlierResults.passed}`),
      toFail: count(sql`${earlierResults.passed} and not ${passedNext}`),
    })
    .from(earlierResults)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, earlierResults.sittingId))
    .leftJoin(
      next,
      and(eq(next.sittingId, earlierResults.sittingId), eq(next.revision, sql`${earlierResults.revision} + 1`)),
    )
    .where(inArray(earlierResults.rulingId, [...rulingIds]))
    .groupBy(earlierResults.rulingId);
  return new Map(rows.map(({ rulingId, ...tally }) => [rulingId, tally]));
}
