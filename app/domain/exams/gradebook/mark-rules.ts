import { z } from 'zod';
import { attemptRules, type MarkRules, weightNames } from './attempt-rules';

const weight = z.coerce.number().pipe(z.int().min(0).max(100));

/** The rules of a class's marks as a form sends them. */
export const markRules = z
  .object({
    quizzes: z.enum(attemptRules),
    exam: z.enum(attemptRules),
    lessonsWeight: weight,
    quizzesWeight: weight,
    practiceWeight: weight,
    examWeight: weight,
  })
  .refine((rules) => weightNames.some((name) => rules[name] > 0), {
    path: ['examWeight'],
    message: 'fields:weights',
  }) satisfies z.ZodType<MarkRules>;
