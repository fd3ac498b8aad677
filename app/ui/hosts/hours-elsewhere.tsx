import { Form } from '@remix-run/react';
import { Button } from '../primitives/button';
import { ColumnLabel } from '../primitives/column-label';
import { Select } from '../primitives/form';
import { useWords } from '../primitives/words';
import { useWeekdays } from './weekdays';

/** A host's hours by their own clock and by the clock of a buyer's place, day by day. */
export function HoursElsewhere({
  own,
  there,
  place,
  places,
}: {
  own: readonly string[];
  there: readonly string[];
  place: string;
  places: { value: string; text: string }[];
}) {
  const { t } = useWords('profile');
  const weekdays = useWeekdays();
  const theirs = t('theirs', { place: places.find(({ value }) => value === place)?.text ?? place });
  const none = <span className="text-pencil">{t('none')}</span>;
  return (
    <>
      <p className="mb-1.5 max-w-[40rem] text-pencil">{t('thereLead')}</p>
      <Form method="get" action="#there" className="mb-2 flex flex-wrap items-end gap-2" preventScrollReset>
        <div className="w-[16rem] max-w-full">
          <Select name="place" label={t('place')} defaultValue={place} options={places} />
        </div>
        <Button weight="secondary">{t('show')}</Button>
      </Form>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('yours')}</th>
            <th scope="col">{theirs}</th>
          </tr>
        </thead>
        <tbody>
          {weekdays.map((day, number) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              <td>
                <ColumnLabel>{t('yours')}</ColumnLabel>
                {own[number] || none}
              </td>
              <td>
                <ColumnLabel>{theirs}</ColumnLabel>
                {there[number] || none}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
