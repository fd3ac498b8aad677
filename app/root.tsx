import newsreader from '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2?url';
import type { HeadersFunction } from '@remix-run/node';
import {
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from '@remix-run/react';
import { type ReactNode, Suspense, useContext } from 'react';
import { isInClass } from './domain/cohorts/is-in-class.server';
import { findClearance } from './domain/hosts/clearance/find-clearance.server';
import { listOwnOrganisations } from './domain/organisations/list-own-organisations.server';
import { anyone } from './http/answer';
import { themeOf } from './http/theme';
import { ErrorPage } from './ui/shell/error-page';
import { NonceContext } from './ui/shell/nonce';
import { Bare, Shell } from './ui/shell/shell';
import './ui/styles.css';

/** Who is looking, for which organisation, in which language, zone and theme, and their light: what the shell shows. */
export const loader = anyone.read(async ({ actor, language, zone, now, request }) => {
  const viewer = actor && {
    name: actor.name,
    isAdmin: actor.isAdmin,
    /** What they are where they act now. */
    roles: actor.memberships.filter((held) => held.organisationId === actor.organisationId).map(({ role }) => role),
    organisations: (await listOwnOrganisations(actor)).map(({ id, name }) => ({
      id,
      name: name[language],
      here: id === actor.organisationId,
    })),
    /** Whether anything can be due for them. */
    inClass: await isInClass(actor),
    light: (await findClearance(actor.personId, now)).light,
  };
  return { viewer, language, zone, theme: themeOf(request) };
});

export type RootData = Awaited<ReturnType<typeof loader>>;

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction = () => [{ title: 'Greenroom 候场' }];

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const root = useRouteLoaderData<RootData>('root');
  return (
    <html lang={root?.language === 'zh' ? 'zh-CN' : 'en'} data-theme={root?.theme ?? 'system'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="preload" href={newsreader} as="font" type="font/woff2" crossOrigin="anonymous" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

type Framed = { bare?: boolean | ((data: unknown) => boolean) } | undefined;

/** A page whose `handle` says `bare` (a running exam; a wall, by its data) is shown without the site around it. */
export default function App() {
  const bare = useMatches().some(({ handle, data }) => {
    const said = (handle as Framed)?.bare;
    return typeof said === 'function' ? said(data) : said;
  });
  const Frame = bare ? Bare : Shell;
  return (
    <Frame>
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
    </Frame>
  );
}

export function ErrorBoundary() {
  return (
    <Shell>
      <ErrorPage />
    </Shell>
  );
}
