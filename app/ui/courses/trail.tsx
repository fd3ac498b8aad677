import { Link } from '@remix-run/react';
import { useWords } from '../primitives/words';

/** Where a page stands: the pages above it. */
export function Trail({ places }: { places: { to: string; text: string }[] }) {
  const { t } = useWords('courses');
  return (
    <nav aria-label={t('page.where')}>
      <ol className="flex flex-wrap gap-x-1">
        {places.map(({ to, text }, place) => (
          <li key={to} className="flex gap-x-1">
            {place > 0 && <span aria-hidden="true">/</span>}
            <Link to={to} className="inline-flex min-h-[24px] items-center text-pencil">
              {text}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
