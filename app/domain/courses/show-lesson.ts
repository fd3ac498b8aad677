import type { Language } from '../language';
import { type Lesson, type LessonFrontMatter, revisedOn } from './course';
import type { Progress } from './progress';

/** What stands around a lesson's text, in one language. */
export type ShownLesson = Pick<
  LessonFrontMatter,
  'title' | 'summary' | 'minutes' | 'figures' | 'sources' | 'changes'
> & {
  id: string;
  revisedOn: string;
  objectives: string[];
};

export function showLesson(lesson: Lesson, language: Language): ShownLesson {
  const { title, summary, minutes, figures, sources, changes, objectives } = lesson[language];
  return {
    id: lesson.id,
    title,
    summary,
    minutes,
    figures,
    sources,
    changes,
    revisedOn: revisedOn(lesson),
    objectives: objectives.map(({ text }) => text),
  };
}

/** What changed in a lesson since somebody completed it, newest first; nothing when they did not. */
export function changesSince(lesson: Lesson, progress: Progress | undefined, language: Language) {
  const { completedRevision } = progress ?? {};
  return completedRevision ? lesson[language].changes.filter(({ on }) => on > completedRevision) : [];
}
