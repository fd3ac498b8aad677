import { Link } from '@remix-run/react';
import { useWords } from '../primitives/words';

/** The lessons that teach how a worksheet is filled in. */
export function TaughtIn({ lessons }: { lessons: readonly { to: string; title: string }[] }) {
  const { t } = useWords('worksheets');
  if (lessons.length === 0) return null;
  return (
    <div className="text-small">
      <p className="text-pencil">{t('taught')}</p>
      <ul className="flex flex-wrap gap-x-2">
        {lessons.map(({ to, title }) => (
          <li key={to}>
            <Link to={to} className="inline-flex min-h-[28px] items-center">
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
