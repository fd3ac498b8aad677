import {
  type SharedFilter,
  type SharedOrder,
  type SharedPerson,
  sharedFilters,
  sharedOrders,
} from '~/domain/readiness/shared-people';
import { Missing } from '../hosts/missing';
import { Button } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { Lamp } from '../primitives/lamp';
import { Empty } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';

/** The learners an enterprise may see, each with what they share. Needs `orders` and `hosts`. */
export function SharedPeople({
  people,
  total,
  order,
  filter,
}: {
  people: readonly SharedPerson[];
  total: number;
  order: SharedOrder;
  filter: SharedFilter;
}) {
  const { t } = useWords('orders');
  if (total === 0) return <Empty title={t('people.emptyTitle')}>{t('people.empty')}</Empty>;
  return (
    <>
      <form method="get" action="#people" className="mb-2 flex flex-wrap items-end gap-1.5">
        <Choose name="show" label={t('people.show')} present={filter}>
          {sharedFilters.map((value) => ({ value, text: t(`people.filter.${value}`) }))}
        </Choose>
        <Choose name="sort" label={t('people.order')} present={order}>
          {sharedOrders.map((value) => ({ value, text: t(`people.sort.${value}`) }))}
        </Choose>
        <Button weight="secondary">{t('people.apply')}</Button>
      </form>
      {people.length === 0 ? (
        <Empty title={t('people.nobodyTitle')}>{t('people.nobody')}</Empty>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('people.person')}</th>
              <th scope="col">{t('people.light')}</th>
              <th scope="col">{t('people.progress')}</th>
              <th scope="col">{t('people.result')}</th>
              <th scope="col">{t('people.contact')}</th>
              <th scope="col">{t('people.handOver')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <Row key={person.personId} person={person} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Choose({
  name,
  label,
  present,
  children,
}: {
  name: string;
  label: string;
  present: string;
  children: { value: string; text: string }[];
}) {
  return (
    <label className="block min-w-0">
      <span className="mb-0.5 block text-small text-pencil">{label}</span>
      <select
        name={name}
        defaultValue={present}
        className="min-h-[44px] max-w-full rounded-soft border border-edge bg-sheet px-1.5 py-1 text-ink"
      >
        {children.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Row({ person }: { person: SharedPerson }) {
  const { t } = useWords('orders');
  const format = useFormat();
  const { name, clearance, progress, results, email, note, handOver } = person;
  const hidden = <span className="text-pencil">{t('people.notShared')}</span>;
  return (
    <tr>
      <th scope="row">
        {name}
        {note !== null && (
          <span className="block text-small font-plain text-pencil wrap-anywhere">
            {note === '' ? t('people.onShortlist') : note}
          </span>
        )}
      </th>
      <td>
        {clearance ? (
          <>
            <Lamp light={clearance.light} size={16} />
            <span className="block text-small text-pencil">
              {clearance.reason === null && clearance.certificateUntil !== null ? (
                t('people.until', { date: format.date(clearance.certificateUntil) })
              ) : (
                <Missing reason={clearance.reason} nothing={t('people.nothing')} />
              )}
            </span>
          </>
        ) : (
          <>
            <ColumnLabel>{t('people.light')}</ColumnLabel>
            {hidden}
          </>
        )}
      </td>
      <td>
        <ColumnLabel>{t('people.progress')}</ColumnLabel>
        {progress ? t('people.progressOf', progress) : hidden}
      </td>
      <td>
        <ColumnLabel>{t('people.result')}</ColumnLabel>
        {results ? t(`people.exam.${results.exam}`) : hidden}
        {results?.best != null && (
          <span className="ms-1 text-pencil">{t('people.best', { percent: format.percent(results.best, 1000) })}</span>
        )}
      </td>
      <td className="wrap-anywhere">
        <ColumnLabel>{t('people.contact')}</ColumnLabel>
        {email === null ? hidden : <a href={`mailto:${email}`}>{email}</a>}
      </td>
      <td className={handOver ? undefined : 'max-wide:hidden'}>
        {handOver && (
          <>
            <ColumnLabel>{t('people.handOver')}</ColumnLabel>
            {t(`people.offer.${handOver.state}`)}
          </>
        )}
      </td>
    </tr>
  );
}
