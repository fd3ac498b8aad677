import { Form, Link } from '@remix-run/react';
import { certificateFilters } from '~/domain/certificates/certificate-filter';
import type { CertificateStatus } from '~/domain/certificates/certificate-status';
import { Button } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { Field, Select } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { useWords } from '../primitives/words';
import { Status } from './status';

/** Finds certificates by name, address, number and status; the answer has an address of its own. */
export function SearchCertificates({ search, filter }: { search: string; filter: string }) {
  const { t } = useWords('certificates');
  const options = certificateFilters.map((value) => ({ value, text: t(`register.filters.${value}`) }));
  return (
    <Form method="get" role="search" className="mb-3 flex flex-wrap items-end gap-2">
      <div className="w-[20rem] max-w-full">
        <Field name="search" type="search" label={t('register.search')} defaultValue={search} maxLength={100} />
      </div>
      <div>
        <Select
          name="filter"
          label={t('register.filter')}
          defaultValue={filter}
          options={[{ value: '', text: t('register.all') }, ...options]}
        />
      </div>
      <Button weight="secondary">{t('register.find')}</Button>
    </Form>
  );
}

type Certificate = {
  number: string;
  shown: string;
  holder: string;
  holderLatin: string | null;
  email: string;
  status: CertificateStatus;
  issuedAt: number;
  validUntil: number;
};

export function Issued({ certificates }: { certificates: readonly Certificate[] }) {
  const { t } = useWords('certificates');
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('fact.holder')}</th>
          <th scope="col">{t('fact.status')}</th>
          <th scope="col">{t('fact.issued')}</th>
          <th scope="col">{t('fact.validUntil')}</th>
          <th scope="col">{t('fact.number')}</th>
        </tr>
      </thead>
      <tbody>
        {certificates.map(({ number, shown, holder, holderLatin, email, status, issuedAt, validUntil }) => (
          <tr key={number}>
            <th scope="row">
              <Link to={`/admin/certificates/${number}`} className="wrap-anywhere">
                {holder}
              </Link>
              {holderLatin && <span className="block text-small font-plain wrap-anywhere">{holderLatin}</span>}
              <span className="block text-small font-plain wrap-anywhere text-pencil">{email}</span>
            </th>
            <td>
              <Status status={status} />
            </td>
            <td>
              <ColumnLabel>{t('fact.issued')}</ColumnLabel>
              <Moment at={issuedAt} only="date" />
            </td>
            <td>
              <ColumnLabel>{t('fact.validUntil')}</ColumnLabel>
              <Moment at={validUntil} only="date" />
            </td>
            <td className="text-small">{shown}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
