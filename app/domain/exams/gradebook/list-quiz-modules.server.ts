import type { BothLanguages } from '../../both-languages';
import { content } from '../../content.server';
import type { QuizModule } from './mark-part';

/** The modules whose quiz is marked: those that have lessons and questions, in the order of the courses. */
export function listQuizModules(): (QuizModule & { title: BothLanguages })[] {
  const { library, pooled } = content();
  const asked = new Set(pooled.filter(({ pool }) => pool === 'quiz').map(({ moduleId }) => moduleId));
  return library.courses.flatMap(({ id: courseId, modules }) =>
    modules.filter(({ id }) => asked.has(id)).map(({ id: moduleId, title }) => ({ courseId, moduleId, title })),
  );
}
