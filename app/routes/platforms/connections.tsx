import { type HeadersFunction, type MetaFunction, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { Trans } from 'react-i18next';
import { z } from 'zod';
import { listConnections } from '~/domain/platforms/list-connections.server';
import { tokenScopes } from '~/domain/platforms/tokens/api-token';
import { makeToken } from '~/domain/platforms/tokens/make-token.server';
import { revokeToken } from '~/domain/platforms/tokens/revoke-token.server';
import { addEndpoint } from '~/domain/platforms/webhooks/add-endpoint.server';
import { manager } from '~/http/answer';
import { environment } from '~/http/environment';
import { translate } from '~/i18n/words.server';
import { AddEndpoint, Endpoints } from '~/ui/platforms/endpoints';
import type { Once } from '~/ui/platforms/once';
import { MakeToken, Tokens } from '~/ui/platforms/tokens';
import { Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['connections'] };

/** The organisations the viewer manages, with their tokens and endpoints. */
export const loader = manager.read(async ({ actor, now, language }) => ({
  title: translate(language)('connections:title'),
  organisations: (await listConnections(actor, now)).map(({ name, ...rest }) => ({ ...rest, name: name[language] })),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

/** An answer with a secret in it is kept nowhere. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

const id = z.string().min(1).max(80);
const DAY_MS = 24 * 3_600_000;
const change = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('make'),
    organisationId: id,
    name: z.string().trim().min(1).max(80),
    scopes: z
      .union([z.enum(tokenScopes), z.array(z.enum(tokenScopes))])
      .transform((chosen) => [chosen].flat())
      .refine((chosen) => chosen.length > 0, { error: 'fields:choose' }),
    expires: z.iso.date().optional(),
  }),
  z.object({ intent: z.literal('revoke'), tokenId: id }),
  z.object({ intent: z.literal('add'), organisationId: id, url: z.string().trim().min(1).max(500) }),
]);

/** What is shown once is answered at once: an address to go on to could not carry it. */
export const action = manager.write(async ({ actor, form, now }): Promise<Response | { once: Once }> => {
  const wanted = await form(change);
  if (wanted.intent === 'make') {
    const expiresAt = wanted.expires === undefined ? null : Date.parse(wanted.expires) + DAY_MS;
    const secret = await makeToken(actor, { ...wanted, expiresAt }, now);
    return { once: { kind: 'token', organisationId: wanted.organisationId, secret } };
  }
  if (wanted.intent === 'add') {
    const { secret } = await addEndpoint(actor, { ...wanted, networks: environment().webhookNetworks }, now);
    return { once: { kind: 'endpoint', organisationId: wanted.organisationId, secret } };
  }
  await revokeToken(actor, wanted.tokenId, now);
  return redirect('/connections');
});

export default function Connections() {
  const { title, organisations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const once = answer && 'once' in answer ? answer.once : null;
  const { t } = useWords('connections');
  const [only] = organisations.length === 1 ? organisations : [];
  return (
    <Page above={only?.name} title={title} lead={t('lead')} wide>
      <p className="mb-4">
        <Trans t={t} i18nKey="howTo" components={{ to: <Link to="/developers" /> }} />
      </p>
      {organisations.map(({ id: organisationId, name, tokens, endpoints }) => {
        const shown = once?.organisationId === organisationId ? once : null;
        const several = organisations.length > 1;
        return (
          <div key={organisationId} className="mt-6 first:mt-0">
            {several && <p className="mb-2 font-serif text-lead">{name}</p>}
            <Section title={t('tokens.title')} id={several ? undefined : 'tokens'}>
              <p className="mb-2 max-w-[40rem] text-pencil">{t('tokens.lead')}</p>
              <Tokens tokens={tokens} once={shown?.kind === 'token' ? shown.secret : null} />
              <MakeToken organisationId={organisationId} first={tokens.length === 0} made={shown?.kind === 'token'} />
            </Section>
            <Section title={t('endpoints.title')} id={several ? undefined : 'webhooks'}>
              <p className="mb-2 max-w-[40rem] text-pencil">{t('endpoints.lead')}</p>
              <Endpoints endpoints={endpoints} once={shown?.kind === 'endpoint' ? shown.secret : null} />
              <AddEndpoint organisationId={organisationId} added={shown?.kind === 'endpoint'} />
            </Section>
          </div>
        );
      })}
    </Page>
  );
}
