import { Link } from '@remix-run/react';
import { useWords } from '../primitives/words';

/** Where what a lesson teaches is put on paper. */
export function LessonWorksheets({ worksheets }: { worksheets: readonly { to: string; title: string }[] }) {
  const { t } = useWords('courses');
  if (worksheets.length === 0) return null;
  return (
    <p className="mt-2 text-small">
      <span className="me-1 text-pencil">{t('page.worksheets')}</span>
      {worksheets.map(({ to, title }) => (
        <Link key={to} to={to} className="me-2 inline-flex min-h-[32px] items-center">
          {title}
        </Link>
      ))}
    </p>
  );
}
