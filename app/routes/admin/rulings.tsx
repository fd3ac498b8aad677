import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listRulings } from '~/domain/exams/rulings/list-rulings.server';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { AboveAdmin } from '~/ui/admin/above';
import { RulingsTable } from '~/ui/marking/rulings-table';
import { Notice } from '~/ui/primitives/form';
import { Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['marking', 'exams', 'admin'] };

/** Every ruling there is, and what the last one came to. */
export const loader = admin.read(async ({ actor, query, language }) => {
  const rulings = await listRulings(actor);
  const made = rulings.find(({ id }) => id === query.get('made'));
  return { title: translate(language)('marking:rulings.title'), rulings, made: made?.regraded ?? null };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Rulings() {
  const { t } = useWords('marking');
  const { t: exam } = useWords('exams');
  const { title, rulings, made } = useLoaderData<typeof loader>();
  return (
    <Page wide above={<AboveAdmin to="/admin/exam" text={exam('title')} />} title={title} lead={t('rulings.lead')}>
      {made !== null && (
        <div className="mb-4">
          <Notice>{t('rulings.made', { count: made })}</Notice>
        </div>
      )}
      <RulingsTable rulings={rulings} />
    </Page>
  );
}
