import { z } from 'zod';
import { itemAnswer } from '../../questions/paper';

/** The name a page gives itself, at random, to be told from other pages of the same sitting. */
export const writerName = z.string().regex(/^[\w-]{16,64}$/);

/** One save of one answer. `sequence` grows with every change to that place. */
export const answerSave = z.strictObject({
  place: z.int().min(0).max(999),
  sequence: z.int().min(1).max(1_000_000_000),
  answer: itemAnswer,
  /** The candidate wants to look at it again. */
  flagged: z.boolean().optional(),
});

/** What a candidate's browser sends: the changes it has not seen acknowledged, and which page sends them. */
export const answerSaves = z.strictObject({ writer: writerName, saves: z.array(answerSave).min(1).max(200) });

/** `next` is for a form sent without JavaScript: whatever is sent last is the newest. */
export type AnswerSave = Omit<z.output<typeof answerSave>, 'sequence'> & { sequence: number | 'next' };
