import { type HeadersFunction, type MetaFunction, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { endEndpoint } from '~/domain/platforms/webhooks/end-endpoint.server';
import { findEndpoint } from '~/domain/platforms/webhooks/find-endpoint.server';
import { renewSecret } from '~/domain/platforms/webhooks/renew-secret.server';
import { resendDelivery } from '~/domain/platforms/webhooks/resend-delivery.server';
import { testEndpoint } from '~/domain/platforms/webhooks/test-endpoint.server';
import { manager } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { EndpointActs } from '~/ui/platforms/endpoint-acts';
import { Messages } from '~/ui/platforms/messages';
import { FormRefusal, Notice } from '~/ui/primitives/form';
import { Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['connections'] };

const done = z.enum(['test', 'resend']).nullable().catch(null);

/** One endpoint with the log of its messages. */
export const loader = manager.read(async ({ actor, param, query, language }) => ({
  title: translate(language)('connections:endpoints.title'),
  done: done.parse(query.get('done')),
  endpoint: await findEndpoint(actor, param('id')),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

/** An answer with a secret in it is kept nowhere. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

const change = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('test') }),
  z.object({ intent: z.literal('renew') }),
  z.object({ intent: z.literal('end') }),
  z.object({ intent: z.literal('resend'), deliveryId: z.string().min(1).max(80) }),
]);

export const action = manager.write(async ({ actor, param, form, now }): Promise<Response | { secret: string }> => {
  const wanted = await form(change);
  const id = param('id');
  if (wanted.intent === 'renew') return { secret: await renewSecret(actor, id, now) };
  if (wanted.intent === 'end') {
    await endEndpoint(actor, id, now);
    return redirect(`/connections/${id}`);
  }
  if (wanted.intent === 'test') await testEndpoint(actor, id, now);
  else await resendDelivery(actor, { endpointId: id, deliveryId: wanted.deliveryId }, now);
  return redirect(`/connections/${id}?done=${wanted.intent}`);
});

export default function EndpointPage() {
  const { title, endpoint, done: did } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useWords('connections');
  const standing = endpoint.endedAt === null;
  return (
    <Page
      wide
      above={<Link to="/connections">{t('log.back')}</Link>}
      title={title}
      lead={
        <>
          <span className="block wrap-anywhere text-ink">{endpoint.url}</span>
          {standing ? t('log.lead') : t('log.ended')}
        </>
      }
    >
      {did && <Notice>{did === 'test' ? t('log.tested') : t('log.resent')}</Notice>}
      <FormRefusal />
      {standing && <EndpointActs secret={answer && 'secret' in answer ? answer.secret : null} />}
      <Section title={t('log.title')}>
        <Messages messages={endpoint.deliveries} standing={standing} more={endpoint.more} />
      </Section>
    </Page>
  );
}
