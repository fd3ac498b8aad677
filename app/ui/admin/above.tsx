import { Link } from '@remix-run/react';
import { useWords } from '../primitives/words';

/** The line over an admin page: the way back, by way of the page above it where there is one. */
export function AboveAdmin({ to, text }: { to?: string; text?: string }) {
  const { t } = useWords('admin');
  return (
    <span className="flex flex-wrap gap-1">
      <Link to="/admin" className="text-pencil">
        {t('back')}
      </Link>
      {to && (
        <>
          <span aria-hidden="true">/</span>
          <Link to={to} className="text-pencil">
            {text}
          </Link>
        </>
      )}
    </span>
  );
}
