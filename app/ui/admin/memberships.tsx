import { Link } from '@remix-run/react';
import type { MembershipRole } from '~/domain/people/actor';
import { Moment } from '../primitives/moment';
import { useLocale, useWords } from '../primitives/words';

type Membership = {
  id: string;
  organisationId: string;
  nameEn: string;
  nameZh: string;
  role: MembershipRole;
  since: number;
  endedAt: number | null;
};

/** Where a person belongs and belonged. */
export function Memberships({ memberships }: { memberships: Membership[] }) {
  const { t } = useWords('admin');
  const { language } = useLocale();
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('person.organisation')}</th>
          <th scope="col">{t('person.role')}</th>
          <th scope="col">{t('person.from')}</th>
          <th scope="col">{t('person.until')}</th>
        </tr>
      </thead>
      <tbody>
        {memberships.map(({ id, organisationId, nameEn, nameZh, role, since, endedAt }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/admin/organisations?of=${organisationId}`}>{language === 'zh' ? nameZh : nameEn}</Link>
            </th>
            <td>{t(`roles.${role}`)}</td>
            <td className="text-pencil">
              <Moment at={since} only="date" />
            </td>
            <td className="text-pencil">
              {endedAt === null ? t('person.inForce') : <Moment at={endedAt} only="date" />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
