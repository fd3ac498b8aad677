import { Link } from '@remix-run/react';
import { useWords } from '../primitives/words';

type LessonState = 'new' | 'begun' | 'completed' | 'revised';
type Given = {
  lessons: { id: string; to: string; title: string; minutes: number; state: LessonState }[];
  quiz: { to: string; passed: boolean };
  label: string;
  signedIn: boolean;
};

/** The lessons of a module and its quiz, each with how far the viewer is. */
export function Lessons({ lessons, quiz, label, signedIn }: Given) {
  const { t } = useWords('courses');
  return (
    <table className="ledger" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('lesson')}</th>
          <th scope="col">{t('time')}</th>
          {signedIn && <th scope="col">{t('state.label')}</th>}
        </tr>
      </thead>
      <tbody>
        {lessons.map(({ id, to, title, minutes, state }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={to} prefetch="intent" className="inline-block py-0.5 text-ink">
                {title}
              </Link>
            </th>
            <td className="whitespace-nowrap text-pencil">{t('minutes', { count: minutes })}</td>
            {signedIn && <State done={state === 'completed'}>{t(`state.${state}`)}</State>}
          </tr>
        ))}
        <tr>
          <th scope="row">
            <Link to={quiz.to} prefetch="intent" className="inline-block py-0.5 text-ink">
              {t('moduleQuiz')}
            </Link>
          </th>
          <td />
          {signedIn && <State done={quiz.passed}>{t(quiz.passed ? 'state.passed' : 'state.open')}</State>}
        </tr>
      </tbody>
    </table>
  );
}

/** A tick beside the word for what is done; the word says it all. */
function State({ done, children }: { done: boolean; children: string }) {
  return (
    <td className={done ? '' : 'text-pencil'}>
      {done && <span aria-hidden="true">✓ </span>}
      {children}
    </td>
  );
}
