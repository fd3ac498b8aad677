import { Form as GetForm, Link } from '@remix-run/react';
import type { MembershipRole } from '~/domain/people/actor';
import { Button } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { Field } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Empty } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

type Member = {
  personId: string;
  name: string;
  email: string;
  roles: { role: MembershipRole; since: number }[];
};
type Shown = { members: Member[]; count: number; search: string; next?: string; later: boolean };

/** Who belongs to an organisation, to be searched, a page at a time. */
export function Members({ members, count, search, next, later }: Shown) {
  const { t } = useWords('membership');
  const address = (after?: string) =>
    `?${new URLSearchParams({ ...(search && { search }), ...(after && { after }) })}#members`;
  return (
    <>
      <GetForm method="get" role="search" className="mb-2 flex flex-wrap items-end gap-2">
        <div className="w-[20rem] max-w-full">
          <Field name="search" type="search" label={t('members.search')} defaultValue={search} maxLength={100} />
        </div>
        <Button weight="secondary">{t('members.searchButton')}</Button>
      </GetForm>
      <p className="mb-2 text-pencil" role="status">
        {search ? t('members.found', { count, search }) : t('members.count', { count })}{' '}
        {search && <Link to="/organisation#members">{t('members.all')}</Link>}
      </p>
      {members.length === 0 ? (
        <Empty title={t('members.nobodyTitle')}>{t('members.nobody')}</Empty>
      ) : (
        <MemberTable members={members} />
      )}
      {(next || later) && (
        <nav aria-label={t('members.title')} className="mt-2 flex flex-wrap gap-2.5">
          {later && (
            <Link to={address()} className="py-1">
              {t('members.first')}
            </Link>
          )}
          {next && (
            <Link rel="next" to={address(next)} className="py-1">
              {t('members.more')}
            </Link>
          )}
        </nav>
      )}
    </>
  );
}

function MemberTable({ members }: { members: readonly Member[] }) {
  const { t } = useWords('membership');
  const format = useFormat();
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('members.person')}</th>
          <th scope="col">{t('members.roles')}</th>
          <th scope="col">{t('members.email')}</th>
          <th scope="col">{t('members.since')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ personId, name, email, roles }) => (
          <tr key={personId}>
            <th scope="row" className="wrap-anywhere">
              <Link to={`/organisation/members/${personId}`}>{name}</Link>
            </th>
            <td>{format.list(roles.map(({ role }) => t(`roles.${role}`)))}</td>
            <td className="wrap-anywhere text-pencil">{email}</td>
            <td className="text-pencil">
              <ColumnLabel>{t('members.since')}</ColumnLabel>
              <Moment at={Math.min(...roles.map(({ since }) => since))} only="date" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
