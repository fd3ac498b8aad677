import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { listOrders } from '~/domain/cohorts/orders/list-orders.server';
import { trainer } from '~/http/answer';
import { translate } from '~/i18n/words.server';
import { ButtonLink } from '~/ui/primitives/button';
import { ColumnLabel } from '~/ui/primitives/column-label';
import { Moment } from '~/ui/primitives/moment';
import { Empty, Page } from '~/ui/primitives/page';
import { useWords } from '~/ui/primitives/words';

export const handle = { words: ['orders', 'cohorts'] };

/** The orders of the organisation acted for, as either side. */
export const loader = trainer.read(async ({ actor, language }) => {
  const orders = await listOrders(actor);
  return {
    title: translate(language)('orders:list.title'),
    buys: actor.memberships.some(
      ({ role, organisationId }) => role === 'manager' && actor.organisationIds.includes(organisationId),
    ),
    orders: orders.map(({ other, awaits, ...order }) => ({
      ...order,
      other: other[language],
      agreement: agreementOf(order, awaits),
    })),
  };
});

/** What an order waits for, from where its reader stands. */
function agreementOf({ state, side }: { state: string; side: string }, awaits: readonly string[]) {
  if (state === 'closed' || state === 'cancelled') return 'over' as const;
  if (awaits.includes(side)) return 'waitsForYou' as const;
  return awaits.length > 0 ? ('waitsForOther' as const) : ('agreed' as const);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Greenroom` }];

export default function Orders() {
  const { title, buys, orders } = useLoaderData<typeof loader>();
  const { t } = useWords('orders');
  const { t: state } = useWords('cohorts');
  return (
    <Page title={title} lead={t(buys ? 'list.leadEnterprise' : 'list.leadUniversity')} wide>
      {buys && (
        <div className="mb-3">
          <ButtonLink to="/orders/new">{t('list.propose')}</ButtonLink>
        </div>
      )}
      {orders.length === 0 ? (
        <Empty title={t('list.emptyTitle')}>{t(buys ? 'list.emptyEnterprise' : 'list.emptyUniversity')}</Empty>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('list.order')}</th>
              <th scope="col">{t('list.other')}</th>
              <th scope="col">{t('list.state')}</th>
              <th scope="col">{t('list.seats')}</th>
              <th scope="col">{t('list.neededBy')}</th>
              <th scope="col">{t('list.next')}</th>
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <tr key={order.id}>
                <th scope="row">
                  <Link to={`/orders/${order.id}`}>{order.title}</Link>
                </th>
                <td>{order.other}</td>
                <td>{state(`state.${order.state}`)}</td>
                <td>
                  <ColumnLabel>{t('list.seats')}</ColumnLabel>
                  {order.seats}
                </td>
                <td>
                  <ColumnLabel>{t('list.neededBy')}</ColumnLabel>
                  <Moment at={order.neededBy} only="date" />
                </td>
                <td className={order.agreement === 'waitsForYou' ? 'font-strong' : 'text-pencil'}>
                  {t(`list.${order.agreement}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}
