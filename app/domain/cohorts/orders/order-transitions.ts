import type { OrderSide, OrderState } from './order';

/** What has to be true besides the state, and is asked in the transaction of the move. `agreed-by-both`: to the terms as they stand. */
export type OrderGuard = 'agreed-by-both' | 'first-day-set' | 'members-fit-seats';

export type OrderTransition = {
  from: OrderState;
  to: OrderState;
  /** Which side may. Both may agree and cancel; the class is the university's to run. */
  sides: readonly OrderSide[];
  guards: readonly OrderGuard[];
  /** The mover says why: always where an order goes back or ends before its time. */
  reason: boolean;
};

const both: readonly OrderSide[] = ['enterprise', 'university'];
const university: readonly OrderSide[] = ['university'];

/**
 * The life of an order (订单) and its class. What is not in this table cannot happen. Until teaching begins either side
 * may cancel; from then on people are being trained for an exam they were promised, so an order is only ended, by the
 * university that teaches it and with a reason when it is early. A step is taken back only where something was settled
 * too soon: the roster, and the end of teaching.
 */
export const orderTransitions: readonly OrderTransition[] = [
  { from: 'draft', to: 'agreed', sides: both, guards: ['agreed-by-both'], reason: false },
  { from: 'agreed', to: 'intake', sides: university, guards: ['first-day-set'], reason: false },
  {
    from: 'intake',
    to: 'roster-locked',
    sides: university,
    guards: ['agreed-by-both', 'members-fit-seats'],
    reason: false,
  },
  { from: 'roster-locked', to: 'intake', sides: university, guards: [], reason: true },
  { from: 'roster-locked', to: 'teaching', sides: university, guards: ['agreed-by-both'], reason: false },
  { from: 'teaching', to: 'exam-window', sides: university, guards: [], reason: false },
  { from: 'exam-window', to: 'teaching', sides: university, guards: [], reason: true },
  { from: 'exam-window', to: 'internship', sides: university, guards: [], reason: false },
  { from: 'internship', to: 'closed', sides: university, guards: [], reason: false },
  { from: 'teaching', to: 'closed', sides: university, guards: [], reason: true },
  { from: 'exam-window', to: 'closed', sides: university, guards: [], reason: true },
  { from: 'draft', to: 'cancelled', sides: both, guards: [], reason: true },
  { from: 'agreed', to: 'cancelled', sides: both, guards: [], reason: true },
  { from: 'intake', to: 'cancelled', sides: both, guards: [], reason: true },
  { from: 'roster-locked', to: 'cancelled', sides: both, guards: [], reason: true },
];

/** The one row of the table for a step; undefined when there is no such step. */
export const orderTransition = (from: OrderState, to: OrderState): OrderTransition | undefined =>
  orderTransitions.find((row) => row.from === from && row.to === to);

/** The steps a side may take by its own act from a state: agreeing is done by agreeing, never by a move. */
export const orderMovesOf = (side: OrderSide, from: OrderState): OrderTransition[] =>
  orderTransitions.filter((row) => row.from === from && row.to !== 'agreed' && row.sides.includes(side));
