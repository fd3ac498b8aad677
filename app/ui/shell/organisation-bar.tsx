import { Link, useLocation, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { RootData } from '~/root';
import { useWords } from '../primitives/words';

/**
 * For whom one acts, on every page of somebody who belongs to an organisation, and the way to another of theirs. Beside it,
 * where there is room, what stands in the menu otherwise.
 */
export function OrganisationBar({ children }: { children: ReactNode }) {
  const { t } = useWords('shell');
  const { key } = useLocation();
  const organisations = useRouteLoaderData<RootData>('root')?.viewer?.organisations ?? [];
  const present = organisations.find(({ here }) => here);
  if (!present) return null;
  const several = organisations.length > 2;
  return (
    <div className="mx-auto flex max-w-[76rem] flex-wrap items-center gap-x-2 px-2 pb-0.5 text-small text-pencil wide:px-4">
      <p className="min-w-0 wrap-anywhere">
        {t('organisation.here')}{' '}
        <Link to="/organisation" className="inline-block py-1 text-ink">
          {present.name}
        </Link>
      </p>
      {several ? (
        <details key={key} className="relative">
          <summary className="cursor-pointer py-1 underline underline-offset-4">{t('organisation.switch')}</summary>
          <div className="absolute z-10 border border-hairline bg-paper px-2">
            <OrganisationSwitch />
          </div>
        </details>
      ) : (
        <OrganisationSwitch />
      )}
      <div className="ms-auto hidden wide:block">{children}</div>
    </div>
  );
}

/** A plain form, sent by the browser itself: the page comes back as the other organisation sees it. */
export function OrganisationSwitch() {
  const { t } = useWords('shell');
  const { pathname, search } = useLocation();
  const organisations = useRouteLoaderData<RootData>('root')?.viewer?.organisations ?? [];
  const others = organisations.filter(({ here }) => !here);
  if (others.length === 0) return null;
  return (
    <form method="post" action="/context" className="flex flex-col items-start">
      <input type="hidden" name="next" value={pathname + search} />
      {others.map(({ id, name }) => (
        <button
          key={id}
          type="submit"
          name="organisationId"
          value={id}
          className="min-h-[36px] cursor-pointer text-start underline underline-offset-4"
        >
          {t('organisation.switchTo', { name })}
        </button>
      ))}
    </form>
  );
}
