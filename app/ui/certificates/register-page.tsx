import { Link } from '@remix-run/react';
import type { ComponentProps, ReactNode } from 'react';
import type { BothLanguages } from '~/domain/both-languages';
import type { AskedCertificates } from '~/domain/certificates/asked-certificates';
import { Notice } from '../primitives/form';
import { Empty, Page, Section } from '../primitives/page';
import { Pager } from '../primitives/pager';
import { useLocale, useWords } from '../primitives/words';
import { IssueQueue, type Waiting } from './issue-queue';
import { Issued, SearchCertificates } from './issued';

type Paged = { total: number; page: number; pages: number };
type Signatory = { name: BothLanguages; title: BothLanguages };

/** Who waits for a certificate, every certificate there is, and who signs. */
export function RegisterPage({
  above,
  title,
  asked,
  waiting,
  found,
  signs,
}: {
  above: ReactNode;
  title: string;
  asked: AskedCertificates;
  waiting: Paged & { queue: readonly Waiting[] };
  found: Paged & ComponentProps<typeof Issued>;
  signs: Signatory | null;
}) {
  const { t } = useWords('certificates');
  const { t: issuing } = useWords('issuing');
  const { issued, reminded } = asked;
  return (
    <Page above={above} title={title} lead={t('register.lead')} wide>
      {(issued !== null || reminded) && (
        <div className="mb-4">
          <Notice>{issued === null ? issuing('queue.reminded') : t('register.issued', { count: issued })}</Notice>
        </div>
      )}
      <Section title={issuing('queue.title', { count: waiting.total })} id="queue">
        {waiting.total === 0 ? (
          <Empty title={t('register.queueEmptyTitle')}>{t('register.queueEmpty')}</Empty>
        ) : (
          <IssueQueue key={waiting.page} queue={waiting.queue} />
        )}
        <Pages of={waiting} label="queue.queuePages" to={(page) => addressOf(asked, { queue: page }, '#queue')} />
        <p className="mt-3 text-small text-pencil">
          <SignedBy signs={signs} /> <Link to="/admin/certificates/signatory">{issuing('queue.changeSignatory')}</Link>
        </p>
      </Section>
      <Section title={t('register.issuedTitle')} id="issued">
        <Register asked={asked} found={found} />
        <Pages of={found} label="queue.issuedPages" to={(page) => addressOf(asked, { page }, '#issued')} />
      </Section>
    </Page>
  );
}

function Register({ asked, found }: { asked: AskedCertificates; found: Paged & ComponentProps<typeof Issued> }) {
  const { t } = useWords('certificates');
  const { t: issuing } = useWords('issuing');
  const { search = '', filter = '' } = asked;
  const narrowed = search !== '' || filter !== '';
  return (
    <>
      <SearchCertificates search={search} filter={filter} />
      {found.total === 0 ? (
        <Empty title={t(narrowed ? 'register.emptyTitle' : 'register.noneTitle')}>
          {t(narrowed ? 'register.empty' : 'register.none')}
        </Empty>
      ) : (
        <>
          <p className="mb-1.5 flex flex-wrap items-baseline gap-x-3">
            <span className="text-pencil">{issuing('queue.found', { count: found.total })}</span>
            <a href={`/admin/certificates.csv${addressOf({ ...asked, page: 1, queue: 1 }, {})}`} download>
              {issuing('queue.export')}
            </a>
          </p>
          <Issued certificates={found.certificates} />
        </>
      )}
    </>
  );
}

function Pages({
  of: { page, pages },
  label,
  to,
}: {
  of: Paged;
  label: 'queue.queuePages' | 'queue.issuedPages';
  to(page: number): string;
}) {
  const { t } = useWords('issuing');
  return (
    <Pager
      page={page}
      pages={pages}
      label={t(label)}
      here={t('queue.page', { page, pages })}
      previous={t('queue.previous')}
      next={t('queue.next')}
      to={to}
    />
  );
}

function SignedBy({ signs }: { signs: Signatory | null }) {
  const { t } = useWords('issuing');
  const { language } = useLocale();
  if (!signs) return <>{t('queue.unsigned')}</>;
  return <>{t('preview.signs', { name: signs.name[language], title: signs.title[language] })}</>;
}

/** The same question to the register, of another page. */
function addressOf(
  { search, filter, page, queue }: AskedCertificates,
  changed: { page?: number; queue?: number },
  fragment = '',
): string {
  const asked = { search, filter, page: changed.page ?? page, queue: changed.queue ?? queue };
  const set = Object.entries(asked).flatMap(([name, value]) => (value && value !== 1 ? [[name, String(value)]] : []));
  const query = new URLSearchParams(set).toString();
  return `${query === '' ? '?' : `?${query}`}${fragment}`;
}
