import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { showNumber } from '~/domain/certificates/certificate-number';
import { listOwnCertificates } from '~/domain/certificates/list-own-certificates.server';
import { findClearance } from '~/domain/hosts/find-clearance.server';
import { person } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { Status } from '~/ui/certificates/status';
import { NextStep } from '~/ui/hosts/next-step';
import { ButtonLink } from '~/ui/primitives/button';
import { ColumnLabel } from '~/ui/primitives/column-label';
import { Moment } from '~/ui/primitives/moment';
import { Empty, Page, Section } from '~/ui/primitives/page';
import { useFormat, useWords } from '~/ui/primitives/words';

export const handle = { words: ['certificates', 'hosts'] };

/** What the viewer holds, or what is missing for the first certificate. */
export const loader = person.read(async ({ actor, now, language }) => {
  const held = await listOwnCertificates(actor, now);
  return {
    title: translate(language)('certificates:mine.title'),
    held: held.map((certificate) => ({
      ...certificate,
      scheme: certificate.scheme[language],
      shown: showNumber(certificate.number),
    })),
    reasons: (await findClearance(actor.personId, now)).reasons,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Certificates() {
  const { title, held, reasons } = useLoaderData<typeof loader>();
  const { t } = useWords('certificates');
  const { t: ofHosts } = useWords('hosts');
  const format = useFormat();
  const newest = held[0];
  if (!newest) {
    return (
      <Page title={title} lead={t('mine.lead')}>
        <Empty title={t('mine.emptyTitle')}>{t('mine.empty')}</Empty>
        <Section title={ofHosts('mine.next')}>
          {reasons.map((reason) => (
            <p key={reason} className="mb-1.5 max-w-[40rem]">
              {ofHosts(`explain.${reason}`)}
            </p>
          ))}
          <NextStep reasons={reasons} />
        </Section>
      </Page>
    );
  }
  return (
    <Page title={title} lead={t('mine.lead')} wide>
      {newest.status === 'expiring' && (
        <p className="mb-3">{t('mine.renewal', { date: format.date(newest.validUntil) })}</p>
      )}
      <ButtonLink to={`/verify/${newest.number}`}>{t('file.public')}</ButtonLink>
      <table className="ledger mt-4">
        <thead>
          <tr>
            <th scope="col">{t('fact.scheme')}</th>
            <th scope="col">{t('fact.status')}</th>
            <th scope="col">{t('fact.issued')}</th>
            <th scope="col">{t('fact.validUntil')}</th>
            <th scope="col">{t('fact.number')}</th>
          </tr>
        </thead>
        <tbody>
          {held.map((certificate) => (
            <tr key={certificate.number}>
              <th scope="row">
                {certificate.scheme} <span className="font-plain text-pencil">{certificate.schemeVersion}</span>
              </th>
              <td>
                <Status status={certificate.status} />
              </td>
              <td>
                <ColumnLabel>{t('fact.issued')}</ColumnLabel>
                <Moment at={certificate.issuedAt} only="date" />
              </td>
              <td>
                <ColumnLabel>{t('fact.validUntil')}</ColumnLabel>
                <Moment at={certificate.validUntil} only="date" />
              </td>
              <td>
                <Link to={`/verify/${certificate.number}`} aria-label={t('mine.open', { number: certificate.shown })}>
                  {certificate.shown}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  );
}
