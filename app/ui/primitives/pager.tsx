import { Link } from '@remix-run/react';

/** The pages of a list: where one is, and the way to the neighbours. Nothing where there is one page only. */
export function Pager({
  page,
  pages,
  label,
  here,
  previous,
  next,
  to,
}: {
  page: number;
  pages: number;
  /** What these are the pages of, for who hears them. */
  label: string;
  here: string;
  previous: string;
  next: string;
  to(page: number): string;
}) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={label} className="mt-2 flex flex-wrap items-center gap-2.5">
      {page > 1 && (
        <Link rel="prev" to={to(page - 1)} className="py-1">
          {previous}
        </Link>
      )}
      <span className="text-pencil">{here}</span>
      {page < pages && (
        <Link rel="next" to={to(page + 1)} className="py-1">
          {next}
        </Link>
      )}
    </nav>
  );
}
