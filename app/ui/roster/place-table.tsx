import { Link } from '@remix-run/react';
import { ColumnLabel } from '../primitives/column-label';
import { useWords } from '../primitives/words';
import type { ShownPlace } from './roster-page';

/** The roster as a table; each name leads to what can be done about its place. */
export function PlaceTable({ classId, places }: { classId: string; places: readonly ShownPlace[] }) {
  const { t } = useWords('roster');
  return (
    <table className="ledger">
      <thead>
        <tr>
          {(['name', 'number', 'email', 'state'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map(({ id, name, number, email, state, accountName }) => (
          <tr key={id}>
            <th scope="row" className="wrap-anywhere">
              <Link to={`/classes/${classId}/roster/places/${id}`}>{name}</Link>
              {accountName && (
                <span className="block text-small font-plain text-pencil">
                  {t('accountName', { name: accountName })}
                </span>
              )}
            </th>
            <td>
              <Optional value={number} column={t('columns.number')} />
            </td>
            <td className="wrap-anywhere">
              <Optional value={email} column={t('columns.email')} />
            </td>
            <td>{t(`states.${state}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Optional({ value, column }: { value: string | null; column: string }) {
  const { t } = useWords('roster');
  if (value !== null) return <>{value}</>;
  return (
    <span className="text-pencil">
      <ColumnLabel>{column}</ColumnLabel>
      {t('none')}
    </span>
  );
}
