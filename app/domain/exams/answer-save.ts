import { z } from 'zod';
import { itemAnswer } from '../questions/paper';

/** One save of one answer. `sequence` grows with every change to that place. */
export const answerSave = z.strictObject({
  place: z.int().min(0).max(999),
  sequence: z.int().min(1).max(1_000_000_000),
  answer: itemAnswer,
});

/** What a candidate's browser sends: the changes it has not seen acknowledged. */
export const answerSaves = z.strictObject({ saves: z.array(answerSave).min(1).max(200) });

/** `next` is for a form sent without JavaScript: whatever is sent last is the newest. */
export type AnswerSave = Omit<z.output<typeof answerSave>, 'sequence'> & { sequence: number | 'next' };
