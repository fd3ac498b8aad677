import type { Continuation } from '~/domain/courses/continuation';
import type { Language } from '~/domain/language';
import { ButtonLink } from '../primitives/button';
import { useWords } from '../primitives/words';
import { lessonPath, quizPath } from './paths';

/** The one next step of a page about learning. */
export type NextStep = { kind: 'goOn' | 'next' | 'first' | 'quiz' | 'exam'; to: string; title: string };

/** A continuation as a screen shows it. Who has no progress is invited to start, not to go on. */
export function nextStepOf(step: Continuation, language: Language, beginner: boolean): NextStep {
  if (step.kind === 'done') return { kind: 'exam', to: '/exam', title: '' };
  if (step.kind === 'quiz') return { kind: 'quiz', to: quizPath(step.module), title: step.module.title[language] };
  const kind = step.begun ? 'goOn' : beginner ? 'first' : 'next';
  return { kind, to: lessonPath(step.lesson), title: step.lesson[language].title };
}

export function NextStepLink({ step }: { step: NextStep }) {
  const { t } = useWords('courses');
  return (
    <ButtonLink to={step.to} prefetch="intent">
      {t(`step.${step.kind}`, { title: step.title })}
    </ButtonLink>
  );
}
