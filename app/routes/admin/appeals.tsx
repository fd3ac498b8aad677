import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listAppeals } from '~/domain/exams/appeals/list-appeals.server';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { AboveAdmin } from '~/ui/admin/above';
import { ClosedAppeals, OpenAppeals } from '~/ui/marking/appeals-tables';
import { Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['marking', 'exams', 'admin'] };

/** Appeals that wait, the oldest first, and those that are done. */
export const loader = admin.read(async ({ actor, language }) => ({
  title: translate(language)('marking:appeals.title'),
  ...(await listAppeals(actor)),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Appeals() {
  const { t } = useWords('marking');
  const { t: exam } = useWords('exams');
  const { title, open, done } = useLoaderData<typeof loader>();
  return (
    <Page wide above={<AboveAdmin to="/admin/exam" text={exam('title')} />} title={title} lead={t('appeals.lead')}>
      <Section title={t('appeals.waiting')}>
        <OpenAppeals appeals={open} />
      </Section>
      <Section title={t('appeals.done')}>
        <ClosedAppeals appeals={done} />
      </Section>
    </Page>
  );
}
