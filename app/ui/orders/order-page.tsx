import { Link } from '@remix-run/react';
import type { OrderSide, OrderState } from '~/domain/cohorts/orders/order';
import type { OrderTerms } from '~/domain/cohorts/orders/order-limits';
import type { ClassReadiness } from '~/domain/readiness/class-readiness';
import type { SharedFilter, SharedOrder, SharedPerson } from '~/domain/readiness/shared-people';
import { Notice } from '../primitives/form';
import { Facts, Page, Section } from '../primitives/page';
import { useFormat, useWords } from '../primitives/words';
import { Burndown } from '../readiness/burndown';
import { Headline } from '../readiness/headline';
import { Mentors } from './mentors';
import { type Move, OrderHistory } from './order-history';
import { OrderSteps, type Step } from './order-steps';
import { ChangeTerms, OrderAgreement, OrderTermsFacts } from './order-terms';
import { SharedPeople } from './shared-people';
import { HandedOver, OfferHandOver, Shortlist } from './taking-over';
import type { Course } from './terms-fields';

type Done =
  | 'proposed'
  | 'agree'
  | 'change'
  | 'redraft'
  | 'move'
  | 'leave'
  | 'mentor'
  | 'end'
  | 'list'
  | 'unlist'
  | 'offer'
  | 'withdraw';

type Order = {
  title: string;
  state: OrderState;
  side: OrderSide;
  names: Record<OrderSide, string>;
  createdAt: number;
  terms: OrderTerms;
  seen: string;
  agreed: Parameters<typeof OrderAgreement>[0]['agreed'];
  class: { id: string; name: string; members: number } | null;
  mentors: { id: string; personId: string; name: string }[];
  possibleMentors: { personId: string; name: string }[] | null;
  moves: Move[];
  steps: Step[];
  neededOn: string;
  courses: Course[];
  order: SharedOrder;
  filter: SharedFilter;
  people: Pick<SharedPerson, 'personId' | 'name' | 'note' | 'handOver'>[];
  shown: SharedPerson[];
  taken: Parameters<typeof HandedOver>[0]['people'];
  teams: { id: string; name: string }[];
  offers: boolean;
  readiness: ClassReadiness | null;
  now: number;
  done: Done | null;
};

/**
 * An order as one of its sides reads it. Needs `orders`, `cohorts`, `trade`, `hosts`
 * and `readiness`.
 */
export function OrderPage({ order }: { order: Order }) {
  const { t } = useWords('orders');
  const { t: stateWord } = useWords('cohorts');
  const format = useFormat();
  const { state, side, names, terms, seen, people } = order;
  const over = state === 'closed' || state === 'cancelled';
  const other = names[side === 'enterprise' ? 'university' : 'enterprise'];
  const date = format.date(terms.neededBy);
  const buys = side === 'enterprise';
  const asks = !over && !(order.agreed.enterprise && order.agreed.university);
  const steps = (
    <Section key="steps" title={t('order.course')} id="steps">
      <Facts
        facts={[
          { term: t('order.state'), value: <span className="font-strong">{stateWord(`state.${state}`)}</span> },
          { term: t('order.class'), value: <ClassOf order={order} /> },
        ]}
      />
      <div className="mt-2">
        {over && <p className="text-pencil">{t('order.over')}</p>}
        {!over && state !== 'draft' && order.steps.every(({ reason }) => reason) && (
          <p className="mb-1 text-pencil">{t('order.noSteps', { name: other })}</p>
        )}
        <OrderSteps steps={order.steps} />
      </div>
    </Section>
  );
  const agreement = (
    <Section key="agreement" title={t('order.agreement')} id="agreement">
      <OrderAgreement side={side} names={names} agreed={order.agreed} seen={seen} over={over} />
    </Section>
  );
  return (
    <Page
      above={<Link to="/orders">{t('order.back')}</Link>}
      title={<span className="wrap-anywhere">{order.title}</span>}
      lead={t('order.lead', { ...names, seats: terms.seats, date })}
      wide
    >
      {order.done && <Notice>{t(`order.done.${order.done}`)}</Notice>}
      <div className="mt-3">
        {asks ? [agreement, steps] : [steps, agreement]}
        <Section title={t('order.terms')} id="terms">
          <OrderTermsFacts terms={terms} members={order.class?.members ?? null} courses={order.courses} />
          {!over && (
            <ChangeTerms state={state} terms={terms} seen={seen} neededOn={order.neededOn} courses={order.courses} />
          )}
        </Section>
        {order.readiness && order.readiness.members > 0 && (
          <Section title={t('order.readiness')} id="readiness">
            <Headline readiness={order.readiness} now={order.now} />
            {order.readiness.burndown && <Burndown burndown={order.readiness.burndown} />}
          </Section>
        )}
        {order.class && (
          <Section title={t('order.mentors')} id="mentors">
            <Mentors mentors={order.mentors} possible={order.possibleMentors} />
          </Section>
        )}
        {buys && order.class && (
          <Section title={t('people.title')} id="people">
            <p className="mb-2 max-w-[40rem] text-pencil">{t('people.lead')}</p>
            <SharedPeople people={order.shown} total={people.length} order={order.order} filter={order.filter} />
          </Section>
        )}
        {buys && people.length > 0 && (
          <>
            <Shortlist people={people} />
            <OfferHandOver people={people} teams={order.teams} open={order.offers} />
          </>
        )}
        <HandedOver people={order.taken} whole={buys} />
        <Section title={t('order.history')} id="history">
          <OrderHistory createdAt={order.createdAt} moves={order.moves} />
        </Section>
      </div>
    </Page>
  );
}

/** The class that delivers it: a link for who runs it. */
function ClassOf({ order: { class: opened, side } }: { order: Order }) {
  const { t } = useWords('orders');
  if (!opened) return <span className="text-pencil">{t('order.noClass')}</span>;
  return side === 'university' ? <Link to={`/classes/${opened.id}`}>{opened.name}</Link> : opened.name;
}
