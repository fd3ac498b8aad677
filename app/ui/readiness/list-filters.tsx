import { Form } from '@remix-run/react';
import { riskLevels } from '~/domain/readiness/at-risk';
import { type DashboardQuery, dashboardOrders } from '~/domain/readiness/dashboard-query';
import { Button } from '../primitives/button';
import { useWords } from '../primitives/words';

/** Whom the list shows and in which order. It works as a form of its own, without scripts. */
export function ListFilters({ query, levels }: { query: DashboardQuery; levels: Readonly<Record<string, number>> }) {
  const { t } = useWords('readiness');
  const { t: shell } = useWords('shell');
  const lights = ['grey', 'amber', 'green'] as const;
  return (
    <Form method="get" className="mb-2 flex flex-wrap items-end gap-1.5">
      <Choice
        name="level"
        label={t('list.levelLabel')}
        chosen={query.level ?? ''}
        options={[
          { value: '', text: t('list.all') },
          ...[...riskLevels].reverse().map((level) => ({
            value: level,
            text: t('list.group', { level: t(`level.${level}`), count: levels[level] ?? 0 }),
          })),
        ]}
      />
      <Choice
        name="light"
        label={t('list.lightLabel')}
        chosen={query.light ?? ''}
        options={[
          { value: '', text: t('list.anyLight') },
          ...lights.map((light) => ({ value: light, text: shell(`light.${light}`) })),
        ]}
      />
      <Choice
        name="order"
        label={t('list.orderLabel')}
        chosen={query.order}
        options={dashboardOrders.map((order) => ({ value: order, text: t(`list.order.${order}`) }))}
      />
      <Button weight="secondary">{t('list.show')}</Button>
    </Form>
  );
}

function Choice({
  name,
  label,
  chosen,
  options,
}: {
  name: string;
  label: string;
  chosen: string;
  options: readonly { value: string; text: string }[];
}) {
  return (
    <label className="text-small text-pencil">
      {label}
      <select
        key={chosen}
        name={name}
        defaultValue={chosen}
        className="block min-h-[44px] rounded-soft border border-edge bg-sheet px-1 text-body text-ink"
      >
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The address of a page of the list, with what it is limited to. */
export function listAddress({ level, light, order }: DashboardQuery, page: number): string {
  const query = new URLSearchParams();
  if (level) query.set('level', level);
  if (light) query.set('light', light);
  if (order !== 'risk') query.set('order', order);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text ? `?${text}` : '?';
}
