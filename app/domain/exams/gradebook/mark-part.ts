/** What the total is made of, in the order it is shown. */
export const totalParts = ['lessons', 'quizzes', 'practice', 'exam'] as const;
export type TotalPart = (typeof totalParts)[number];

/** What a mark is given for: a part of the total, one module's quiz, or the total. */
export type MarkPart = TotalPart | 'total' | `quiz:${string}/${string}`;

export type QuizModule = { courseId: string; moduleId: string };

export const quizPart = ({ courseId, moduleId }: QuizModule): MarkPart => `quiz:${courseId}/${moduleId}`;

/** A part by its name, if a class with these quizzes has it; null otherwise. */
export function readPart(name: string, quizzes: readonly QuizModule[]): MarkPart | null {
  const parts: MarkPart[] = [...totalParts, 'total', ...quizzes.map(quizPart)];
  return parts.find((part) => part === name) ?? null;
}

/** An exam's mark and the total decide what somebody is certified to have learnt: no one person sets them by hand. */
export const needsSecond = (part: MarkPart): boolean => part === 'exam' || part === 'total';
