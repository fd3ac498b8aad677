import { Form, Link } from '@remix-run/react';
import { Button } from '../primitives/button';
import { Field, Select } from '../primitives/form';
import { useWords } from '../primitives/words';
import { useTrade } from './trade-words';

const lights = ['green', 'amber', 'grey'] as const;

/** What of the board is shown. */
export function BoardFilter({
  stores,
  asked,
}: {
  stores: readonly { id: string; name: string }[];
  asked: { store: string; market: string; light: string; text: string };
}) {
  const { t } = useWords('board');
  const { t: ofShell } = useWords('shell');
  const trade = useTrade();
  const all = { value: '', text: t('filter.all') };
  const narrowed = Object.values(asked).some((each) => each !== '');
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
  return (
    <Form method="get" role="search" className="mb-4 flex flex-wrap items-end gap-x-2 gap-y-1.5">
      <div className="min-w-0 max-wide:w-full">
        <Select
          name="store"
          label={t('filter.store')}
          defaultValue={asked.store}
          options={[all, ...stores.map(({ id, name }) => ({ value: id, text: name }))]}
        />
      </div>
      <div className="max-wide:w-full">
        <Select
          name="market"
          label={t('filter.market')}
          defaultValue={asked.market}
          options={[all, ...trade.marketOptions]}
        />
      </div>
      <div className="max-wide:w-full">
        <Select
          name="light"
          label={t('filter.light')}
          defaultValue={asked.light}
          options={[all, ...lights.map((value) => ({ value, text: ofShell(`light.${value}`) }))]}
        />
      </div>
      <div className="max-wide:w-full">
        <Field name="text" type="search" label={t('filter.text')} defaultValue={asked.text} maxLength={100} />
      </div>
      <Button weight="secondary">{t('filter.show')}</Button>
      <span className="flex min-h-[44px] flex-wrap items-center gap-x-2">
        {narrowed && <Link to="/team/board">{t('filter.clear')}</Link>}
        <a href={`/team/board.csv${query && `?${query}`}`}>{t('filter.export')}</a>
      </span>
    </Form>
  );
}
