import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useParams } from '@remix-run/react';
import { listRecertification } from '~/domain/readiness/list-recertification.server';
import { trainer } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { Recertification } from '~/ui/orders/recertification';
import { Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['classes', 'cohorts'] };

/** The members of a class or team by the day their certificate ends. */
export const loader = trainer.read(async ({ actor, param, language, now }) => {
  const { name, rows } = await listRecertification(actor, param('id'), now);
  return { title: translate(language)('classes:recertification.title', { name: name[language] }), rows };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function RecertificationDates() {
  const { title, rows } = useLoaderData<typeof loader>();
  const { id } = useParams();
  const { t } = useWords('classes');
  return (
    <Page
      above={<Link to={`/classes/${id ?? ''}/settings`}>{t('recertification.back')}</Link>}
      title={<span className="wrap-anywhere">{title}</span>}
      lead={t('recertification.lead')}
      wide
    >
      <Recertification rows={rows} />
    </Page>
  );
}
