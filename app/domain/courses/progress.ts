import { type Lesson, revisedOn } from './course';

/** How far a person is with a lesson. Times in ms; `completedRevision` is the newest change they had before them. */
export type Progress = {
  openedAt: number;
  lastOpenedAt: number;
  completedAt: number | null;
  completedRevision: string | null;
};
export type ProgressByLesson = ReadonlyMap<string, Progress>;

export const isCompleted = (progress: ProgressByLesson, lessonId: string): boolean =>
  progress.get(lessonId)?.completedAt != null;

export const countCompleted = (progress: ProgressByLesson, lessons: readonly Lesson[]): number =>
  lessons.filter(({ id }) => isCompleted(progress, id)).length;

/** Whether a lesson says something now that the person had not before them when completing it. */
export const isRevisedSince = (lesson: Lesson, progress: Progress | undefined): boolean =>
  progress?.completedRevision != null && revisedOn(lesson) > progress.completedRevision;
