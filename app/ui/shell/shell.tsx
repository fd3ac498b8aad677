import { Form, Link, NavLink, useLocation, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { RootData } from '~/root';
import { Lamp } from '../primitives/lamp';
import { useWords } from '../primitives/words';
import { OrganisationBar } from './organisation-bar';
import { LanguageSwitch, ThemeSwitch } from './preferences';

/** A running exam: nothing but the page. */
export function Bare({ children }: { children: ReactNode }) {
  return <main id="main">{children}</main>;
}

/** The site around a page: its name, where one can go, one's light, and language and theme at the foot. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useWords('shell');
  const viewer = useRouteLoaderData<RootData>('root')?.viewer ?? null;
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#main" className="absolute -top-20 left-2 z-10 bg-ink px-2 py-1 text-paper focus:top-2">
        {t('skip')}
      </a>
      <header className="border-b border-hairline">
        <div className="mx-auto flex max-w-[76rem] flex-wrap items-center gap-x-4 px-2 py-1 wide:px-4">
          <Link to="/" className="me-auto py-1 font-serif text-lead font-strong text-ink no-underline wide:me-0">
            {t('brand')}
          </Link>
          <Navigation viewer={viewer} />
        </div>
        <OrganisationBar>
          <Session viewer={viewer} />
        </OrganisationBar>
      </header>
      <main id="main" className="flex-1">
        {children}
      </main>
      <footer className="border-t border-hairline">
        <div className="mx-auto flex max-w-[76rem] flex-wrap items-center gap-x-4 gap-y-1 px-2 py-3 text-small text-pencil wide:px-4">
          <p className="me-auto">{t('footer')}</p>
          <Link to="/join" className="inline-flex min-h-[44px] items-center text-pencil">
            {t('nav.join')}
          </Link>
          <Link to="/verify" className="inline-flex min-h-[44px] items-center text-pencil">
            {t('nav.verify')}
          </Link>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </footer>
    </div>
  );
}

type Viewer = RootData['viewer'];

function Navigation({ viewer }: { viewer: Viewer }) {
  const { t } = useWords('shell');
  const { key } = useLocation();
  const places = placesOf(viewer);
  const links = places.map(({ to, word }) => (
    <li key={to}>
      <Place to={to}>
        {t(`nav.${word}`)}
        {word === 'host' && viewer && <Lamp light={viewer.light} size={16} quiet />}
      </Place>
    </li>
  ));
  return (
    <>
      <nav aria-label={t('nav.label')} className="hidden flex-1 wide:block">
        <ul className="flex flex-wrap items-center gap-x-2.5">
          {links}
          {!viewer?.organisations.length && (
            <li className="ms-auto">
              <Session viewer={viewer} />
            </li>
          )}
        </ul>
      </nav>
      {/* A native disclosure, remade at each navigation so that it closes, works before and without JavaScript. */}
      <details key={key} className="group wide:hidden">
        <summary className="flex min-h-[44px] cursor-pointer items-center gap-1 px-1 marker:content-none">
          {viewer && <Lamp light={viewer.light} size={18} quiet />}
          {t('nav.menu')}
        </summary>
        <nav
          aria-label={t('nav.label')}
          className="absolute inset-x-0 z-10 border-b border-hairline bg-paper px-2 pb-2"
        >
          <ul>
            {links}
            <li className="mt-1 border-t border-hairline pt-1">
              <Session viewer={viewer} />
            </li>
          </ul>
        </nav>
      </details>
    </>
  );
}

function placesOf(viewer: Viewer) {
  const manages = viewer?.roles.includes('manager');
  const lectures = viewer?.roles.includes('lecturer');
  return [
    { to: '/courses', word: 'courses' as const, shown: true },
    { to: '/due', word: 'due' as const, shown: viewer?.inClass },
    { to: '/drill', word: 'drill' as const, shown: viewer !== null },
    { to: '/exam', word: 'exam' as const, shown: viewer !== null },
    { to: '/certificates', word: 'certificates' as const, shown: viewer !== null },
    { to: '/host', word: 'host' as const, shown: viewer !== null },
    { to: '/team', word: 'team' as const, shown: manages },
    { to: '/connections', word: 'connections' as const, shown: manages },
    { to: '/classes', word: 'classes' as const, shown: lectures || manages },
    { to: '/orders', word: 'orders' as const, shown: lectures || manages },
    { to: '/admin', word: 'admin' as const, shown: viewer?.isAdmin },
    { to: '/search', word: 'search' as const, shown: true },
  ].filter(({ shown }) => shown);
}

function Place({ to, children }: { to: string; children: ReactNode }) {
  return (
    <NavLink
      to={to}
      prefetch="intent"
      className={({ isActive }) =>
        `flex min-h-[44px] items-center gap-1 whitespace-nowrap no-underline hover:underline ${isActive ? 'font-strong text-ink' : 'text-pencil'}`
      }
    >
      {children}
    </NavLink>
  );
}

function Session({ viewer }: { viewer: Viewer }) {
  const { t } = useWords('shell');
  if (!viewer) {
    return (
      <span className="flex gap-2.5">
        <Place to="/sign-in">{t('nav.signIn')}</Place>
        <Place to="/sign-up">{t('nav.signUp')}</Place>
      </span>
    );
  }
  return (
    <span className="flex flex-wrap items-center gap-x-2.5">
      <Place to="/account">{viewer.name}</Place>
      <Form method="post" action="/sign-out" reloadDocument>
        <button type="submit" className="min-h-[44px] cursor-pointer text-pencil hover:underline">
          {t('nav.signOut')}
        </button>
      </Form>
    </span>
  );
}
