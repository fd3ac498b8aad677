import { Link } from '@remix-run/react';
import type { Appeals } from '~/domain/exams/appeals/list-appeals.server';
import { ColumnLabel } from '../primitives/column-label';
import { Moment } from '../primitives/moment';
import { Empty } from '../primitives/page';
import { useWords } from '../primitives/words';

/** The queue: whose, against what, since when, and the way to decide. */
export function OpenAppeals({ appeals }: { appeals: Appeals['open'] }) {
  const { t } = useWords('marking');
  if (appeals.length === 0) return <Empty title={t('appeals.none')}>{t('appeals.noneLead')}</Empty>;
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('appeals.candidate')}</th>
          <th scope="col">{t('appeals.item')}</th>
          <th scope="col">{t('appeals.opened')}</th>
          <th scope="col">{t('appeals.look')}</th>
        </tr>
      </thead>
      <tbody>
        {appeals.map(({ id, name, itemId, openedAt, mine }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{itemId}</td>
            <td>
              <Moment at={openedAt} />
            </td>
            <td>
              <Link to={`/admin/exam/appeals/${id}`} aria-label={t('appeals.lookAt', { name, item: itemId })}>
                {t(mine ? 'appeals.another' : 'appeals.look')}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Appeals that were decided or withdrawn, the newest first. */
export function ClosedAppeals({ appeals }: { appeals: Appeals['done'] }) {
  const { t } = useWords('marking');
  if (appeals.length === 0) return <p className="text-pencil">{t('appeals.doneNone')}</p>;
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('appeals.candidate')}</th>
          <th scope="col">{t('appeals.item')}</th>
          <th scope="col">{t('appeal.state')}</th>
          <th scope="col">{t('appeals.decided')}</th>
        </tr>
      </thead>
      <tbody>
        {appeals.map(({ id, name, itemId, state, decidedAt }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/admin/exam/appeals/${id}`}>{name}</Link>
            </th>
            <td>{itemId}</td>
            <td>{t(`appeal.states.${state}`)}</td>
            <td>
              <ColumnLabel>{t('appeals.decided')}</ColumnLabel>
              {decidedAt !== null && <Moment at={decidedAt} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
