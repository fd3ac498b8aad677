import { type HeadersFunction, type MetaFunction, redirect } from '@remix-run/node';
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react';
import { findJoining, type Joining } from '~/domain/cohorts/joining/find-joining.server';
import { joinByLink } from '~/domain/cohorts/joining/join-by-link.server';
import type { Language } from '~/domain/language';
import type { Actor } from '~/domain/people/actor';
import { maskEmail } from '~/domain/people/email';
import { anyone, person } from '~/http/answer';
import { joinedAt } from '~/http/joined';
import { privatePage } from '~/http/private-page';
import { translate } from '~/i18n/words.server';
import { Invited } from '~/ui/organisations/invited';
import { ButtonLink } from '~/ui/primitives/button';
import { Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';
import { ErrorPage } from '~/ui/shell/error-page';

export const handle = { words: ['membership'] };

export const headers: HeadersFunction = privatePage;

/** Who invites to what, for whoever has the link, and whether the viewer can accept it. Looking accepts nothing. */
export const loader = anyone.read(async ({ actor, param, language, now }) => {
  const token = param('token');
  return wordsOf(await findJoining(token, now), actor, language, `/join/${token}`);
});

function wordsOf(joining: Joining, actor: Actor | null, language: Language, here: string) {
  const t = translate(language);
  const organisation = joining.organisation[language];
  if (joining.to === 'class') {
    const className = joining.className[language];
    return {
      title: t('membership:invited.classTitle', { className }),
      lead: t('membership:invited.classLead', { organisation, className, name: joining.name }),
      ...viewOf(actor, here, null),
      state: actor ? ('open' as const) : ('stranger' as const),
    };
  }
  const { role, inviter, email, organisationId } = joining;
  const held = actor?.memberships.some((each) => each.organisationId === organisationId && each.role === role);
  const state = !actor ? 'stranger' : email !== null && email !== actor.email ? 'another' : held ? 'held' : 'open';
  return {
    title: t('membership:invited.title', { organisation }),
    lead: t('membership:invited.lead', { inviter, organisation, role: t(`membership:roles.${role}`) }),
    ...viewOf(actor, here, email),
    state: state as 'stranger' | 'another' | 'held' | 'open',
  };
}

/** The whole address only to whoever is signed out, so that they sign up with it; anybody else is told enough to know it. */
function viewOf(actor: Actor | null, here: string, email: string | null) {
  const back = new URLSearchParams({ next: here, ...(!actor && email && { email }) });
  return { here, back: `?${back}`, address: email && maskEmail(email), email: actor?.email ?? null };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.title} · ` : ''}Greenroom` },
  { name: 'robots', content: 'noindex' },
];

export const action = person.write(async ({ actor, param, now }) =>
  redirect(...joinedAt(await joinByLink(actor, param('token'), now))),
);

export default function InvitedPage() {
  const loaded = useLoaderData<typeof loader>();
  const { t } = useWords('membership');
  const { title, lead } = loaded.state === 'another' ? { title: t('invited.anotherTitle'), lead: null } : loaded;
  return (
    <Page title={title} lead={lead}>
      <Invited {...loaded} />
    </Page>
  );
}

/** A link that lets nobody in any more, or never did. */
export function ErrorBoundary() {
  const { t } = useWords('membership');
  const error = useRouteError();
  const over = isRouteErrorResponse(error) && (error.status === 410 || error.status === 404);
  if (!over) return <ErrorPage />;
  return (
    <Page title={t('over.title')} lead={t('over.lead')}>
      <ButtonLink to="/join">{t('over.code')}</ButtonLink>
    </Page>
  );
}
