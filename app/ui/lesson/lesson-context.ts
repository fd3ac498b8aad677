import { createContext, type ReactNode, useContext } from 'react';
import type { ComponentName } from '~/domain/courses/lesson-components';
import type { ComponentElement, LessonNode } from '~/domain/courses/lesson-tree';
import type { LessonNeeds } from '~/domain/courses/needed-for';
import type { Language } from '~/domain/language';

type Lesson = { language: Language; needs: LessonNeeds; now: number };

/** The lesson a component stands in. */
export const LessonContext = createContext<Lesson>({
  language: 'en',
  needs: { terms: [], criteria: [], sources: [], figures: [] },
  now: 0,
});
export const useLesson = (): Lesson => useContext(LessonContext);

/** What every component of a lesson is given: its checked attributes, what stands inside, and how to render that. */
export type ComponentGiven<Name extends ComponentName> = ComponentElement<Name> & {
  render: (nodes: readonly LessonNode[]) => ReactNode;
};

/** The language of some words as the `lang` attribute wants it. */
export const langOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');
