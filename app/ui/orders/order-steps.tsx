import type { OrderState } from '~/domain/cohorts/orders/order';
import { Button } from '../primitives/button';
import { Form, TextArea } from '../primitives/form';
import { useWords } from '../primitives/words';

export type Step = { to: OrderState; reason: boolean };

const back: readonly OrderState[] = ['intake', 'teaching'];

/** The steps this side may take: the one ahead as a button, those back or out folded away with a reason. */
export function OrderSteps({ steps }: { steps: readonly Step[] }) {
  const { t } = useWords('orders');
  const ahead = steps.filter(({ reason }) => !reason);
  const others = steps.filter(({ reason }) => reason);
  const word = (to: OrderState) => (to === 'draft' || to === 'agreed' ? to : t(`order.stepTo.${to}`));
  const wordOut = (to: OrderState) => {
    if (to === 'intake' || to === 'teaching') return t(`order.backTo.${to}`);
    return to === 'closed' ? t('order.early') : word(to);
  };
  return (
    <>
      {ahead.length > 0 && (
        <Form intent="move">
          <div className="flex flex-wrap gap-1.5">
            {ahead.map(({ to }) => (
              <Button key={to} name="to" value={to} weight="secondary">
                {word(to)}
              </Button>
            ))}
          </div>
        </Form>
      )}
      {others.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-[44px] cursor-pointer py-1 font-strong">
            {others.every(({ to }) => to === 'cancelled') ? word('cancelled') : t('order.otherSteps')}
          </summary>
          <Form intent="leave">
            <TextArea name="reason" label={t('order.reason')} hint={t('order.reasonHint')} maxLength={500} />
            <div className="flex flex-wrap gap-1.5">
              {others.map(({ to }) => (
                <Button key={to} name="to" value={to} weight={back.includes(to) ? 'secondary' : 'grave'}>
                  {wordOut(to)}
                </Button>
              ))}
            </div>
          </Form>
        </details>
      )}
    </>
  );
}
