/** Which of several attempts counts. */
export const attemptRules = ['best', 'latest', 'first'] as const;
export type AttemptRule = (typeof attemptRules)[number];

/** How a class's marks are made. Weights are parts of their sum, which is not 0. */
export type MarkRules = {
  quizzes: AttemptRule;
  exam: AttemptRule;
  lessonsWeight: number;
  quizzesWeight: number;
  practiceWeight: number;
  examWeight: number;
};

export const weightNames = ['lessonsWeight', 'quizzesWeight', 'practiceWeight', 'examWeight'] as const;

/** What a class without a rule of its own goes by. */
export const DEFAULT_RULES: MarkRules = {
  quizzes: 'best',
  exam: 'best',
  lessonsWeight: 20,
  quizzesWeight: 30,
  practiceWeight: 10,
  examWeight: 40,
};
