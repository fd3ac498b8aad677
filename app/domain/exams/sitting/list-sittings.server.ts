import { and, desc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { sittingResults, sittings } from '#db/schema/exams';
import type { Actor } from '../../people/actor';

/** One's own attempts at an exam, newest first; `result` is null while one is open. */
export async function listSittings(actor: Actor, examId: string) {
  const rows = await db
    .select({
      id: sittings.id,
      state: sittings.state,
      startedAt: sittings.startedAt,
      deadline: sittings.deadline,
      passed: sittingResults.passed,
      points: sittingResults.points,
      total: sittingResults.total,
    })
    .from(sittings)
    .leftJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .where(and(eq(sittings.personId, actor.personId), eq(sittings.examId, examId)))
    .orderBy(desc(sittings.startedAt), desc(sittings.id));
  return rows.map(({ passed, points, total, ...sitting }) => ({
    ...sitting,
    result: passed === null || points === null || total === null ? null : { passed, points, total },
  }));
}

export type OwnSitting = Awaited<ReturnType<typeof listSittings>>[number];
