import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { findSignature } from '~/domain/certificates/badge/find-signature.server';
import { showNumber } from '~/domain/certificates/certificate-number';
import { countCheck } from '~/domain/certificates/count-check.server';
import { findVerification } from '~/domain/certificates/find-verification.server';
import { writtenDay } from '~/domain/certificates/paper/certificate-facts';
import { anyone } from '~/http/answer';
import { privatePage } from '~/http/private-page';
import { typedNumber } from '~/http/typed-number';
import { scopesInWords } from '~/i18n/paper-words.server';
import { translate } from '~/i18n/words.server';
import { BrokenSignature, SignatureWords } from '~/ui/certificates/genuine';
import { KeepCopy } from '~/ui/certificates/keep-copy';
import { MissingCertificate } from '~/ui/certificates/missing-certificate';
import { Paper } from '~/ui/certificates/paper';
import { PaperCheck } from '~/ui/certificates/paper-check';
import { lightOf } from '~/ui/certificates/status';
import { ButtonLink } from '~/ui/primitives/button';
import { Lamp } from '~/ui/primitives/lamp';
import { Moment } from '~/ui/primitives/moment';
import { Page, Section } from '~/ui/primitives/page';
import { useFormat, useLocale, useWords } from '~/ui/primitives/words';

export const handle = { words: ['certificates'] };
export const headers = privatePage;
export { MissingCertificate as ErrorBoundary };

/** A certificate's public page. Whatever cannot be a number is answered like a number nobody has. */
export const loader = anyone.read(async ({ actor, client, request, now, language }) => {
  await countCheck(client, actor);
  const { issuedAt, validUntil, scopes, ...certificate } = await findVerification(typedNumber(request, 1), now);
  const { state, signedAt } = await findSignature(certificate.number, now);
  return {
    title: certificate.erased
      ? translate(language)('certificates:verification.titleErased')
      : translate(language)('certificates:verification.title', { holder: certificate.holder }),
    certificate: {
      ...certificate,
      shown: showNumber(certificate.number),
      scopes: scopesInWords(language, scopes),
      issued: writtenDay(issuedAt)[language],
      validUntil: writtenDay(validUntil)[language],
    },
    signature: { state, signedAt },
    at: now,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Greenroom` : 'Greenroom 候场' },
  { name: 'robots', content: 'noindex' },
];

const decisions = ['suspended', 'revoked', 'superseded'] as const;

export default function Verification() {
  const { certificate, signature, at } = useLoaderData<typeof loader>();
  const { t } = useWords('certificates');
  const format = useFormat();
  const { number, status, papers, renewedBy } = certificate;
  const withdrawn = decisions.some((each) => each === status);
  return (
    <div className="print:[zoom:0.78]">
      <Page
        above={t('verification.checkedAt', { moment: format.moment(at) })}
        title={
          <span className="flex items-center gap-2">
            <Lamp light={signature.state === 'broken' ? 'grey' : lightOf(status)} size={56} quiet word="" />
            <span>{t(`status.${status}`)}</span>
          </span>
        }
        lead={t(`verification.meaning.${certificate.erased && status === 'revoked' ? 'erased' : status}`)}
      >
        <BrokenSignature {...signature} />
        <Decided {...certificate} />
        {renewedBy && (
          <p className="mb-4 print:hidden">
            <ButtonLink to={`/verify/${renewedBy}`}>{t('verification.newer')}</ButtonLink>
          </p>
        )}
        <Section title={t('verification.compare')}>
          <p className="mb-2 max-w-[40rem] text-pencil">{t('verification.compareLead')}</p>
          <Paper {...certificate} />
          <p className="mt-2 max-w-[40rem] text-small text-pencil">{t('verification.notClearance')}</p>
        </Section>
        <Section title={t('signature.title')}>
          <SignatureWords {...signature} />
          {!certificate.erased && (
            <div className="mt-3 print:hidden">
              <p className="mb-2 max-w-[40rem]">{t('check.lead')}</p>
              <PaperCheck key={number} number={number} papers={papers} />
            </div>
          )}
        </Section>
        <div className="mt-7 print:hidden">
          <Section title={t('verification.keep')}>
            <KeepCopy
              number={number}
              paper={withdrawn ? 'withdrawn' : papers.length > 0 ? 'ready' : 'being-made'}
              credential={signature.state === 'signed'}
            />
          </Section>
          <p className="mt-5">
            <Link to="/verify">{t('verify.again')}</Link>
          </p>
        </div>
      </Page>
    </div>
  );
}

/** When somebody decided that it does not count, and who. */
function Decided({
  status,
  changedAt,
  issuer,
}: Pick<ReturnType<typeof useLoaderData<typeof loader>>['certificate'], 'status' | 'changedAt' | 'issuer'>) {
  const { t } = useWords('certificates');
  const { language } = useLocale();
  const decided = decisions.find((each) => each === status);
  if (!decided || changedAt === null) return null;
  return (
    <p className="mb-4">
      {t(`verification.since.${decided}`)} <Moment at={changedAt} only="date" />
      <br />
      {t('verification.by')} {issuer?.[language] ?? t('issuer')}
    </p>
  );
}
