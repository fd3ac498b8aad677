import { Link } from '@remix-run/react';
import type { OrderState } from '~/domain/cohorts/orders/order';
import { ColumnLabel } from '../primitives/column-label';
import { Moment } from '../primitives/moment';
import { Empty } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

export type ListedClass = {
  id: string;
  name: string;
  startsOn: string | null;
  endedAt: number | null;
  members: number;
  order: { state: OrderState; seats: number; neededBy: number; enterprise: string } | null;
};

/** Order classes, or teams: each with where it stands and how many are in it. Needs `classes` and `cohorts`. */
export function ClassList({ classes, teams }: { classes: readonly ListedClass[]; teams: boolean }) {
  const { t } = useWords('classes');
  if (classes.length === 0) {
    return (
      <Empty title={t(teams ? 'classes.emptyEnterpriseTitle' : 'classes.emptyUniversityTitle')}>
        {t(teams ? 'classes.emptyEnterprise' : 'classes.emptyUniversity')}
      </Empty>
    );
  }
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t(teams ? 'classes.team' : 'classes.class')}</th>
          {!teams && <th scope="col">{t('classes.with')}</th>}
          <th scope="col">{t('classes.state')}</th>
          <th scope="col">{t('classes.people')}</th>
          <th scope="col">{t(teams ? 'classes.startsOn' : 'classes.neededBy')}</th>
        </tr>
      </thead>
      <tbody>
        {classes.map((each) => (
          <Row key={each.id} listed={each} teams={teams} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  listed: { id, name, order, members, startsOn, endedAt },
  teams,
}: {
  listed: ListedClass;
  teams: boolean;
}) {
  const { t } = useWords('classes');
  const { t: state } = useWords('cohorts');
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        <Link to={`/classes/${id}`}>{name}</Link>
      </th>
      {!teams && <td>{order?.enterprise}</td>}
      <td>{order ? state(`state.${order.state}`) : t(endedAt === null ? 'classes.running' : 'classes.ended')}</td>
      <td>
        <ColumnLabel>{t('classes.people')}</ColumnLabel>
        {order ? t('classes.ofSeats', { members, seats: order.seats }) : format.number(members)}
      </td>
      <td>
        <ColumnLabel>{t(teams ? 'classes.startsOn' : 'classes.neededBy')}</ColumnLabel>
        {order && <Moment at={order.neededBy} only="date" />}
        {!order && (startsOn ?? <span className="text-pencil">{t('classes.noDay')}</span>)}
      </td>
    </tr>
  );
}
