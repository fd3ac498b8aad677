import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Trans } from 'react-i18next';
import { anyone } from '~/http/answer';
import { outline } from '~/http/api/outline';
import { environment } from '~/http/environment';
import { translate } from '~/i18n/words.server';
import { Operations, Problems, WebhookTypes } from '~/ui/platforms/outline';
import { Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['developers'] };

/** How a program asks, for the people who write it: the OpenAPI document in short. */
export const loader = anyone.read(({ language }) => ({
  title: translate(language)('developers:title'),
  origin: environment().origin,
  outline: outline(),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Developers() {
  const { title, origin, outline: shown } = useLoaderData<typeof loader>();
  const { t } = useWords('developers');
  return (
    <Page title={title} lead={t('lead')}>
      <Section title={t('begin.title')}>
        <ol className="list-decimal space-y-1 ps-3">
          <li>
            <Trans t={t} i18nKey="begin.token" components={{ to: <Link to="/connections" /> }} />
          </li>
          <li>
            {t('begin.send')}
            <pre className="mt-1 whitespace-pre-wrap bg-wash p-1.5 text-small wrap-anywhere">
              <code>{`curl -H "Authorization: Bearer gr_…" \\\n  "${origin}/api/v1/clearance?store=…&host=…"`}</code>
            </pre>
          </li>
          <li className="font-strong">{t('begin.only')}</li>
          <li>{t('begin.keep')}</li>
          <li>{t('begin.limit')}</li>
          <li>
            <Trans
              t={t}
              i18nKey="begin.document"
              components={{ to: <a href="/api/v1/openapi.json">openapi.json</a> }}
            />
          </li>
        </ol>
      </Section>
      <Section title={t('operations')}>
        <Operations operations={shown.operations} />
      </Section>
      <Section title={t('webhooks.title')} id="webhooks">
        <div className="space-y-1">
          <p>{t('webhooks.lead')}</p>
          <p>{t('webhooks.thin')}</p>
          <p>{t('webhooks.again')}</p>
        </div>
        <WebhookTypes types={shown.types} />
      </Section>
      <Section title={t('problems')} id="problems">
        <p className="mb-2">{t('problemsLead')}</p>
        <Problems problems={shown.problems} />
      </Section>
    </Page>
  );
}
