import { asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { sittingAnswers } from '#db/schema/exams';
import type { ItemAnswer } from '../../questions/paper';

/** What the server holds for one place of a paper. */
export type HeldAnswer = { place: number; sequence: number; answer: ItemAnswer; flagged: boolean; savedAt: number };

/** The acknowledged answers of a sitting with their numbers, by place. */
export const loadHeldAnswers = async (reader: Reader, sittingId: string): Promise<HeldAnswer[]> =>
  reader
    .select({
      place: sittingAnswers.place,
      sequence: sittingAnswers.sequence,
      answer: sittingAnswers.answer,
      flagged: sittingAnswers.flagged,
      savedAt: sittingAnswers.savedAt,
    })
    .from(sittingAnswers)
    .where(eq(sittingAnswers.sittingId, sittingId))
    .orderBy(asc(sittingAnswers.place));
