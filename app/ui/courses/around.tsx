import { Link } from '@remix-run/react';
import { useWords } from '../primitives/words';

export type Neighbour = { to: string; title: string; isQuiz: boolean };

/** What stands before and after a lesson. */
export function Around({ previous, next }: { previous: Neighbour | null; next: Neighbour | null }) {
  const { t } = useWords('courses');
  const link = (word: 'previous' | 'next', { to, title, isQuiz }: Neighbour, className: string) => (
    <Link to={to} rel={word === 'next' ? 'next' : 'prev'} className={`block py-1 no-underline ${className}`}>
      <span className="block text-small text-pencil">{t(`page.${word}`)}</span>
      <span className="underline underline-offset-4">{isQuiz ? t('step.quiz', { title }) : title}</span>
    </Link>
  );
  return (
    <nav aria-label={t('page.around')} className="mt-4 grid gap-x-4 border-t border-hairline pt-2 wide:grid-cols-2">
      {previous ? link('previous', previous, '') : <span />}
      {next && link('next', next, 'wide:text-end')}
    </nav>
  );
}
