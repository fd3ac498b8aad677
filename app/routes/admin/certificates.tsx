import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { showNumber } from '~/domain/certificates/certificate-number';
import { issueCertificates } from '~/domain/certificates/issue-certificates.server';
import { listCertificates } from '~/domain/certificates/list-certificates.server';
import { listIssueQueue } from '~/domain/certificates/list-issue-queue.server';
import { admin } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { AboveAdmin } from '~/ui/admin/above';
import { IssueQueue } from '~/ui/certificates/issue-queue';
import { certificateFilters, Issued, SearchCertificates } from '~/ui/certificates/issued';
import { Notice } from '~/ui/primitives/form';
import { Empty, Page, Section } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['certificates', 'admin'] };

const filterField = z.enum(certificateFilters).optional().catch(undefined);
const issuedField = z.coerce.number().int().min(1).max(200).nullable().catch(null);

/** Who waits for a certificate, and the certificates there are. */
export const loader = admin.read(async ({ actor, now, language, query }) => {
  const search = query.get('search')?.slice(0, 100) ?? '';
  const filter = filterField.parse(query.get('filter') || undefined);
  const queue = await listIssueQueue(actor);
  const { certificates, more } = await listCertificates(actor, { search, filter }, now);
  return {
    title: translate(language)('certificates:register.title'),
    issued: issuedField.parse(query.get('issued')),
    search,
    filter: filter ?? '',
    queue: queue.map(({ exam, ...each }) => ({ ...each, exam: exam[language] })),
    certificates: certificates.map((each) => ({ ...each, shown: showNumber(each.number) })),
    more,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

const ids = z.array(z.string().min(1).max(80)).max(200).default([]);
const issue = z.object({ intent: z.literal('issue'), sitting: ids, compared: ids });

export const action = admin.write(async ({ actor, form, now }) => {
  const { sitting, compared } = await form(issue);
  const numbers = await issueCertificates(actor, { sittingIds: sitting, comparedIds: compared }, now);
  return redirect(`/admin/certificates?issued=${numbers.length}`);
});

export default function Certificates() {
  const { title, issued, search, filter, queue, certificates, more } = useLoaderData<typeof loader>();
  const { t } = useWords('certificates');
  const narrowed = search !== '' || filter !== '';
  return (
    <Page above={<AboveAdmin />} title={title} lead={t('register.lead')} wide>
      {issued !== null && (
        <div className="mb-4">
          <Notice>{t('register.issued', { count: issued })}</Notice>
        </div>
      )}
      <Section title={t('register.queue')}>
        {queue.length === 0 ? (
          <Empty title={t('register.queueEmptyTitle')}>{t('register.queueEmpty')}</Empty>
        ) : (
          <IssueQueue queue={queue} />
        )}
      </Section>
      <Section title={t('register.issuedTitle')}>
        <SearchCertificates search={search} filter={filter} />
        {certificates.length === 0 ? (
          <Empty title={t(narrowed ? 'register.emptyTitle' : 'register.noneTitle')}>
            {t(narrowed ? 'register.empty' : 'register.none')}
          </Empty>
        ) : (
          <Issued certificates={certificates} />
        )}
        {more && <p className="mt-2 text-small text-pencil">{t('register.more')}</p>}
      </Section>
    </Page>
  );
}
