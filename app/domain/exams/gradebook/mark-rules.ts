import { z } from 'zod';

/** Which of several attempts counts. */
export const attemptRules = ['best', 'latest', 'first'] as const;
export type AttemptRule = (typeof attemptRules)[number];

export const weightNames = ['lessonsWeight', 'quizzesWeight', 'practiceWeight', 'examWeight'] as const;

const weight = z.coerce.number().pipe(z.int().min(0).max(100));

/** How a class's marks are made. Weights are parts of their sum, which is not 0. */
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
  });
export type MarkRules = z.output<typeof markRules>;

/** What a class without a rule of its own goes by. */
export const DEFAULT_RULES: MarkRules = {
  quizzes: 'best',
  exam: 'best',
  lessonsWeight: 20,
  quizzesWeight: 30,
  practiceWeight: 10,
  examWeight: 40,
};
