import { Link } from '@remix-run/react';
import type { CertificateStatus } from '~/domain/certificates/certificate-status';
import { ColumnLabel } from '../primitives/column-label';
import { Moment } from '../primitives/moment';
import { useWords } from '../primitives/words';
import { Status } from './status';

export type OwnCertificate = {
  number: string;
  shown: string;
  holder: string;
  scheme: string;
  schemeVersion: string;
  status: CertificateStatus;
  issuedAt: number;
  validUntil: number;
  /** As they are printed. */
  renews: string | null;
  renewedBy: string | null;
};

/** What a person holds or held, and how one followed from the other. */
export function OwnCertificates({ held }: { held: readonly OwnCertificate[] }) {
  const { t } = useWords('certificates');
  const { t: issuing } = useWords('issuing');
  return (
    <table className="ledger">
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
              <span className="block text-small font-plain text-pencil">{certificate.holder}</span>
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
              {certificate.renews && (
                <span className="block text-small text-pencil">
                  {issuing('mine.renews', { number: certificate.renews })}
                </span>
              )}
              {certificate.renewedBy && (
                <span className="block text-small text-pencil">
                  {issuing('mine.renewedBy', { number: certificate.renewedBy })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
