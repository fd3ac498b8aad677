import type { OrderState } from '~/domain/cohorts/orders/order';
import { Moment } from '../primitives/moment';
import { useFormat, useWords } from '../primitives/words';

export type Move = {
  position: number;
  from: OrderState;
  to: OrderState;
  reason: string | null;
  at: number;
  by: string | null;
};

/** Where an order has been. Needs the dictionaries `orders` and `cohorts`. */
export function OrderHistory({ createdAt, moves }: { createdAt: number; moves: readonly Move[] }) {
  const { t } = useWords('orders');
  const { t: state } = useWords('cohorts');
  const format = useFormat();
  if (moves.length === 0)
    return <p className="text-pencil">{t('order.noHistory', { date: format.date(createdAt) })}</p>;
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('order.what')}</th>
          <th scope="col">{t('order.when')}</th>
          <th scope="col">{t('order.who')}</th>
          <th scope="col">{t('order.why')}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map(({ position, from, to, reason, at, by }) => (
          <tr key={position}>
            <th scope="row">{t('order.fromTo', { from: state(`state.${from}`), to: state(`state.${to}`) })}</th>
            <td>
              <Moment at={at} />
            </td>
            <td>{by ?? <span className="text-pencil">{t('order.otherSide')}</span>}</td>
            <td className="wrap-anywhere max-wide:basis-full">{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
