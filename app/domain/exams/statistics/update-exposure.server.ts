import { and, eq, ne, sql } from 'drizzle-orm';
import { transaction } from '#db/client';
import { sittingMarks } from '#db/schema/exams';
import { items } from '#db/schema/questions';

/** Brings up to date on how many closed papers each exam item stood, in one statement that touches only what has changed. */
export async function updateExposure(): Promise<void> {
  await transaction(async (tx) => {
    const papers = sql`(${tx
      .select({ papers: sql`count(*)` })
      .from(sittingMarks)
      .where(eq(sittingMarks.itemId, items.id))})`;
    await tx
      .update(items)
      .set({ exposure: papers })
      .where(and(eq(items.pool, 'exam'), ne(items.exposure, papers)));
  });
}
