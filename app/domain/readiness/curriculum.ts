import type { Course } from '../courses/course';

/** What there is to be done before the exam, in the order it is taught. */
export type Curriculum = {
  lessons: readonly string[];
  modules: readonly string[];
  /** Modules whose quiz the exam asks for. */
  required: readonly string[];
  courses: readonly Course[];
};

export function curriculumOf(courses: readonly Course[], required: readonly string[]): Curriculum {
  const modules = courses.flatMap((course) => course.modules);
  return {
    lessons: modules.flatMap((module) => module.lessons.map(({ id }) => id)),
    modules: modules.map(({ id }) => id),
    required: [...new Set(required)],
    courses,
  };
}

/** What somebody is to do next: the first lesson not completed, or the quiz not passed after a module's lessons. Null: nothing. */
export function nextTask(
  { courses }: Pick<Curriculum, 'courses'>,
  done: { lessons: ReadonlySet<string>; quizzes: ReadonlySet<string> },
): { kind: 'lesson' | 'module'; target: string } | null {
  for (const module of courses.flatMap((course) => course.modules)) {
    const lesson = module.lessons.find(({ id }) => !done.lessons.has(id));
    if (lesson) return { kind: 'lesson', target: lesson.id };
    if (!done.quizzes.has(module.id)) return { kind: 'module', target: module.id };
  }
  return null;
}
