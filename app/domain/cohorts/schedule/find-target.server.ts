import type { BothLanguages } from '../../both-languages';
import { content } from '../../content.server';
import type { Task } from './deadline';

/** What a task is about, as it is called and where it is done. Null for what there is not, or no longer, in the content. */
export type Target = { title: BothLanguages | null; to: string | null };

/**
 * What a task is about: its name in both languages (null where only the kind or its own title says it) and where it is done.
 * Null when there is no such course, module, lesson or exam.
 */
export function findTarget({ kind, target }: Pick<Task, 'kind' | 'target'>): Target | null {
  const { library, policies } = content();
  const modules = library.courses.flatMap((course) => course.modules);
  if (kind === 'course') {
    const course = library.courses.find(({ id }) => id === target);
    return course ? { title: course.title, to: `/courses/${course.id}` } : null;
  }
  if (kind === 'module') {
    const module = modules.find(({ id }) => id === target);
    return module ? { title: module.title, to: `/courses/${module.courseId}/${module.slug}/quiz` } : null;
  }
  if (kind === 'lesson') {
    const lesson = modules.flatMap(({ lessons }) => lessons).find(({ id }) => id === target);
    if (!lesson) return null;
    const title = { en: lesson.en.title, zh: lesson.zh.title };
    return { title, to: `/courses/${lesson.courseId}/${lesson.slug}` };
  }
  if (kind === 'exam') {
    const policy = policies.find(({ id }) => id === target);
    return policy ? { title: policy.title, to: policy.updates === undefined ? '/exam' : '/exam/update' } : null;
  }
  return { title: null, to: kind === 'practice' ? '/exam' : null };
}

/** Everything a due date can be about, in the order it is taught, to choose from. */
export function listTargets(): {
  kind: 'course' | 'module' | 'lesson' | 'exam';
  target: string;
  title: BothLanguages;
}[] {
  const { library, policies } = content();
  return [
    ...library.courses.flatMap((course) => [
      { kind: 'course' as const, target: course.id, title: course.title },
      ...course.modules.flatMap((module) => [
        ...module.lessons.map(({ id, en, zh }) => ({
          kind: 'lesson' as const,
          target: id,
          title: { en: en.title, zh: zh.title },
        })),
        { kind: 'module' as const, target: module.id, title: module.title },
      ]),
    ]),
    ...policies.map(({ id, title }) => ({ kind: 'exam' as const, target: id, title })),
  ];
}
