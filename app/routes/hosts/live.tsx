import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react';
import { findShown } from '~/domain/hosts/live/find-shown.server';
import { countTry } from '~/domain/people/throttle.server';
import { Refusal } from '~/domain/refusal';
import { anyone } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { ShownPage } from '~/ui/live/shown-page';
import { ButtonLink } from '~/ui/primitives/button';
import { Page } from '~/ui/primitives/page';
import { useMessage, useWords } from '~/ui/primitives/words';
import { ErrorPage } from '~/ui/shell/error-page';

export const handle = { words: ['badge'] };

/** What a viewer reads who scanned the code of a live badge. */
export const loader = anyone.read(async ({ request, client, now, language }) => {
  await countTry(['live-code', client]);
  const shown = await findShown(ticketIn(request), now);
  const t = translate(language);
  const title = shown.light === null ? t('badge:live.oldTitle') : t('badge:live.title', { name: shown.name });
  return { title, shown };
});

/** The last part of the address: longer than an id may be. */
function ticketIn(request: Request): string {
  const last = new URL(request.url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last.replace(/\.data$/, ''));
  } catch {
    throw new Refusal('live-code-refused');
  }
}

/** It speaks of one moment: nothing in between may keep it. */
export const headers: HeadersFunction = () => ({ 'X-Robots-Tag': 'noindex', 'Cache-Control': 'no-store' });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Greenroom` : 'Greenroom 候场' },
  { name: 'robots', content: 'noindex' },
];

export default function Live() {
  const { shown } = useLoaderData<typeof loader>();
  return <ShownPage {...shown} />;
}

/** Whatever was not signed here says nothing about anybody. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { t } = useWords('badge');
  const word = useMessage();
  if (!isRouteErrorResponse(error) || error.status !== 404) return <ErrorPage />;
  return (
    <Page title={t('live.refusedTitle')} lead={word('refusals:live-code-refused')}>
      <ButtonLink to="/verify">{t('live.verify')}</ButtonLink>
    </Page>
  );
}
