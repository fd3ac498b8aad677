import { Link } from '@remix-run/react';
import { useWords } from '../primitives/words';

const places = [
  { to: '/admin/exam/results', word: 'results' },
  { to: '/admin/exam/appeals', word: 'appeals' },
  { to: '/admin/exam/rulings', word: 'rulings' },
] as const;

/** The ways from the exam's page to what comes after a sitting. Needs the words `marking` and `statistics`. */
export function MarkingLinks() {
  const { t } = useWords('marking');
  const { t: statistics } = useWords('statistics');
  const link = 'inline-flex min-h-[44px] items-center';
  return (
    <p className="mt-1.5 flex flex-wrap gap-x-3">
      {places.map(({ to, word }) => (
        <Link key={to} to={to} className={link}>
          {t(`nav.${word}`)}
        </Link>
      ))}
      <Link to="/admin/questions/statistics" className={link}>
        {statistics('title')}
      </Link>
    </p>
  );
}
