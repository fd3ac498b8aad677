/** What a due date is about. `other` has only a title. */
export const deadlineKinds = ['course', 'module', 'lesson', 'practice', 'exam', 'other'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];
