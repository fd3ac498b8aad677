import type { OrderSide, OrderState } from '~/domain/cohorts/orders/order';
import { type OrderTerms, SEATS_AT_MOST } from '~/domain/cohorts/orders/order-limits';
import { useTrade } from '../hosts/trade-words';
import { Button } from '../primitives/button';
import { Field, Form } from '../primitives/form';
import { Moment } from '../primitives/moment';
import { Facts } from '../primitives/page';
import { useFormat, useLocale, useWords } from '../primitives/words';
import { type Course, TermsFields } from './terms-fields';

/** The terms as they stand. */
export function OrderTermsFacts({
  terms,
  members,
  courses,
}: {
  terms: OrderTerms;
  members: number | null;
  courses: readonly Course[];
}) {
  const { t } = useWords('orders');
  const format = useFormat();
  const trade = useTrade();
  const any = t('order.any');
  const skills = courses.filter(({ id }) => terms.skills.includes(id)).map(({ title }) => title);
  const categories = trade.categoryOptions.filter(({ value }) => terms.categories.includes(value));
  const seats = members === null ? format.number(terms.seats) : t('order.seatsTaken', { members, seats: terms.seats });
  return (
    <Facts
      facts={[
        { term: t('order.seats'), value: seats },
        { term: t('order.neededBy'), value: <Moment at={terms.neededBy} /> },
        { term: t('order.skills'), value: skills.length > 0 ? format.list(skills) : t('order.none') },
        { term: t('order.languages'), value: trade.languages(terms.languages, any) },
        {
          term: t('order.categories'),
          value: categories.length > 0 ? format.list(categories.map(({ text }) => text)) : any,
        },
        { term: t('order.markets'), value: trade.markets(terms.markets, any) },
        ...(terms.note === ''
          ? []
          : [{ term: t('order.note'), value: <span className="whitespace-pre-line">{terms.note}</span> }]),
      ]}
    />
  );
}

/** Changes the terms: all of a draft, seats and date of what was agreed. Folded away until it is wanted. */
export function ChangeTerms({
  state,
  terms,
  seen,
  neededOn,
  courses,
}: {
  state: OrderState;
  terms: OrderTerms;
  seen: string;
  /** The day of the date, by the reader's calendar. */
  neededOn: string;
  courses: readonly Course[];
}) {
  const { t } = useWords('orders');
  const { zone } = useLocale();
  const draft = state === 'draft';
  return (
    <details className="mt-2">
      <summary className="min-h-[44px] cursor-pointer py-1 font-strong">{t('order.change')}</summary>
      <p className="mb-2 max-w-[40rem] text-pencil">{t(draft ? 'order.changeDraft' : 'order.changeAgreed')}</p>
      <Form intent={draft ? 'redraft' : 'change'}>
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="neededOnBefore" value={neededOn} />
        {draft && <TermsFields courses={courses} terms={terms} />}
        <Field
          name="seats"
          type="number"
          min={1}
          max={SEATS_AT_MOST}
          label={t('new.seats')}
          hint={t('new.seatsHint', { most: SEATS_AT_MOST })}
          defaultValue={String(terms.seats)}
          required
        />
        <Field
          name="neededOn"
          type="date"
          label={t('new.neededOnZone', { zone: zone.replaceAll('_', ' ') })}
          hint={t('new.neededOnHint')}
          defaultValue={neededOn}
          required
        />
        <div>
          <Button weight="secondary">{t('order.changeSubmit')}</Button>
        </div>
      </Form>
    </details>
  );
}

type Agreed = { at: number; by: string | null } | null;

/** Who has agreed to the terms as they stand, and the button that does. */
export function OrderAgreement({
  side,
  names,
  agreed,
  seen,
  over,
}: {
  side: OrderSide;
  names: Record<OrderSide, string>;
  agreed: Record<OrderSide, Agreed>;
  seen: string;
  over: boolean;
}) {
  const { t } = useWords('orders');
  const format = useFormat();
  const other = side === 'enterprise' ? 'university' : 'enterprise';
  const said = (found: Agreed) => {
    if (!found) return <span className="text-pencil">{t('order.notYet')}</span>;
    const date = format.moment(found.at);
    return found.by === null ? t('order.agreedAt', { date }) : t('order.agreedBy', { date, name: found.by });
  };
  return (
    <>
      <Facts
        facts={[
          { term: names.enterprise, value: said(agreed.enterprise) },
          { term: names.university, value: said(agreed.university) },
        ]}
      />
      {!over && agreed[side] && !agreed[other] && (
        <p className="mt-2 text-pencil">{t('order.waiting', { name: names[other] })}</p>
      )}
      {!over && !agreed[side] && (
        <div className="mt-2">
          <Form intent="agree">
            <input type="hidden" name="seen" value={seen} />
            <p className="text-pencil">{t('order.agreeLead')}</p>
            <div>
              <Button>{t('order.agree')}</Button>
            </div>
          </Form>
        </div>
      )}
    </>
  );
}
