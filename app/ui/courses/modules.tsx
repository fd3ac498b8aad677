import { Link } from '@remix-run/react';
import { useWords } from '../primitives/words';

export type ShownModule = {
  id: string;
  title: string;
  to: string;
  minutes: number;
  lessons: number;
  /** How many of them the viewer completed; null for somebody signed out. */
  done: number | null;
  /** Null for somebody signed out. */
  quizPassed: boolean | null;
};

/** The modules of a course with the viewer's progress. */
export function Modules({ modules, label }: { modules: ShownModule[]; label: string }) {
  const { t } = useWords('courses');
  return (
    <table className="ledger table-fixed self-start" aria-label={label}>
      <colgroup>
        <col className="w-[40%]" />
        <col className="w-[18%]" />
        <col className="w-[24%]" />
        <col />
      </colgroup>
      {/* Every cell says what it is, so the heads are for those who hear the table. */}
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('module')}</th>
          <th scope="col">{t('time')}</th>
          <th scope="col">{t('progress')}</th>
          <th scope="col">{t('quiz')}</th>
        </tr>
      </thead>
      <tbody>
        {modules.map(({ id, title, to, minutes, lessons, done, quizPassed }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={to} prefetch="intent" className="inline-block py-0.5 text-ink">
                {title}
              </Link>
            </th>
            <td className="whitespace-nowrap">{t('minutes', { count: minutes })}</td>
            <td>{done === null ? t('lessons', { count: lessons }) : t('lessonsDone', { count: lessons, done })}</td>
            <td>{t(quizPassed === null ? 'quiz' : quizPassed ? 'quizPassed' : 'quizOpen')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
