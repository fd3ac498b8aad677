import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { sittingAnswers } from '#db/schema/exams';
import { isBlank } from '../../questions/answer';
import type { AnswersByPlace } from '../../questions/paper';

/** The acknowledged answers of a sitting by place; one taken back is there as a blank. */
export async function loadAnswers(reader: Reader, sittingId: string): Promise<AnswersByPlace> {
  const rows = await reader
    .select({ place: sittingAnswers.place, answer: sittingAnswers.answer })
    .from(sittingAnswers)
    .where(eq(sittingAnswers.sittingId, sittingId));
  return Object.fromEntries(rows.map(({ place, answer }) => [String(place), answer]));
}

/** How many places have an answer that was not taken back. */
export const countAnswered = (answers: AnswersByPlace): number =>
  Object.values(answers).filter((answer) => !isBlank(answer)).length;
