import { Link } from '@remix-run/react';
import { useWords } from '../primitives/words';

const paths = {
  overview: '',
  roster: '/roster',
  schedule: '/schedule',
  announcements: '/announcements',
  rooms: '/rooms',
  gradebook: '/gradebook',
  settings: '/settings',
} as const;
export type ClassTab = keyof typeof paths;
const tabs = Object.keys(paths) as ClassTab[];

/** The pages of a class, over the heading of each. Needs the dictionary `cohorts`. */
export function ClassTabs({ classId, here }: { classId: string; here: ClassTab }) {
  const { t } = useWords('cohorts');
  return (
    <>
      <Link to="/classes" className="inline-flex min-h-[32px] items-center">
        {t('class.back')}
      </Link>
      <nav aria-label={t('tabs.label')} className="mb-2.5 mt-0.5 border-b border-hairline">
        <ul className="-mb-px flex gap-x-2.5 overflow-x-auto">
          {tabs.map((tab) => (
            <li key={tab}>
              <Link
                to={`/classes/${classId}${paths[tab]}`}
                prefetch="intent"
                aria-current={tab === here ? 'page' : undefined}
                className={`flex min-h-[44px] items-center whitespace-nowrap border-b-2 no-underline hover:underline ${
                  tab === here ? 'border-ink font-strong text-ink' : 'border-transparent text-pencil'
                }`}
              >
                {t(`tabs.${tab}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
