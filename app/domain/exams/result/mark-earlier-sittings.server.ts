import { asc, eq, notExists } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { sittingMarks, sittingResults } from '#db/schema/exams';
import { marksOf } from '../sitting/close-sitting.server';
import { loadSealedPapers } from './load-sealed-papers.server';

/** How many are marked in one transaction. */
const BATCH = 20;

/**
 * Writes the marks of closed sittings that have none: those closed before marks were kept. What they earned follows from what
 * is sealed. In bounded batches; running it again changes nothing.
 */
export async function markEarlierSittings(): Promise<void> {
  for (;;) {
    const unmarked = await db
      .select({ id: sittingResults.sittingId })
      .from(sittingResults)
      .where(
        notExists(
          db
            .select({ place: sittingMarks.place })
            .from(sittingMarks)
            .where(eq(sittingMarks.sittingId, sittingResults.sittingId)),
        ),
      )
      .orderBy(asc(sittingResults.sittingId))
      .limit(BATCH);
    if (unmarked.length === 0) return;
    const written = await transaction(async (tx) => {
      const papers = await loadSealedPapers(
        tx,
        unmarked.map(({ id }) => id),
      );
      const marks = [...papers].flatMap(([sittingId, sealed]) => marksOf(sittingId, sealed));
      if (marks.length > 0) await tx.insert(sittingMarks).values(marks).onConflictDoNothing();
      return marks.length;
    });
    if (written === 0) return;
  }
}
