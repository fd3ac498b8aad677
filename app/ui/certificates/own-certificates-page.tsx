import type { ReactNode } from 'react';
import { ButtonLink } from '../primitives/button';
import { Empty, Page } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';
import { type OwnCertificate, OwnCertificates } from './own-certificates';
import { type AgreedName, OwnName } from './own-name';

type Renewal = { opensAt: number; closesAt: number; open: boolean };

/** What a person holds, the one thing to do next, and the name that is printed. */
export function OwnCertificatesPage({
  title,
  held,
  name,
  awaitsIssue,
  renewal,
  suggestion,
  kept,
  missing,
}: {
  title: string;
  held: readonly OwnCertificate[];
  name: AgreedName | null;
  /** An exam is passed and its certificate not issued yet. */
  awaitsIssue: boolean;
  renewal: Renewal | null;
  suggestion: { name: string; latin: string };
  kept: boolean;
  /** What is missing for the first certificate, and the step towards it. */
  missing: ReactNode;
}) {
  const { t } = useWords('certificates');
  const { t: issuing } = useWords('issuing');
  const ownName = <OwnName own={name} suggestion={suggestion} kept={kept} urgent={awaitsIssue} />;
  const waiting = awaitsIssue && name !== null && <p className="mb-3 max-w-[40rem]">{issuing('mine.waiting')}</p>;
  const [newest] = held;
  return (
    <Page title={title} lead={t('mine.lead')} wide={newest !== undefined}>
      {awaitsIssue && !name && <div className="mb-7">{ownName}</div>}
      {waiting}
      {newest ? (
        <>
          {renewal && <RenewalLine renewal={renewal} />}
          <ButtonLink to={`/verify/${newest.number}`} weight={renewal?.open ? 'secondary' : 'primary'}>
            {t('file.public')}
          </ButtonLink>
          <div className="mt-4">
            <OwnCertificates held={held} />
          </div>
        </>
      ) : (
        <>
          <Empty title={t('mine.emptyTitle')}>{t('mine.empty')}</Empty>
          {!awaitsIssue && missing}
        </>
      )}
      {!(awaitsIssue && !name) && <div className="mt-7">{ownName}</div>}
    </Page>
  );
}

function RenewalLine({ renewal }: { renewal: Renewal }) {
  const { t } = useWords('issuing');
  const format = useFormat();
  if (!renewal.open) return <p className="mb-3">{t('mine.renewalLater', { date: format.date(renewal.opensAt) })}</p>;
  return (
    <>
      <p className="mb-2 max-w-[40rem]">{t('mine.renewal', { date: format.date(renewal.closesAt) })}</p>
      <ButtonLink to="/exam/update" className="me-1.5">
        {t('mine.renew')}
      </ButtonLink>
    </>
  );
}
