import type { storeBindings } from '#db/schema/hosts';

export type BindingState = (typeof storeBindings.$inferSelect)['state'];
export const bindingActs = ['ask', 'accept', 'decline', 'withdraw', 'end'] as const;
export type BindingAct = (typeof bindingActs)[number];
export type BindingSide = 'host' | 'manager';

type Transition = {
  act: BindingAct;
  from: BindingState | null;
  to: BindingState;
  who: readonly BindingSide[];
};

/** The life of a binding (绑定店铺). What is not in this table cannot happen. */
export const bindingTransitions: readonly Transition[] = [
  { act: 'ask', from: null, to: 'asked', who: ['manager'] },
  { act: 'accept', from: 'asked', to: 'in-force', who: ['host'] },
  { act: 'decline', from: 'asked', to: 'declined', who: ['host'] },
  { act: 'withdraw', from: 'asked', to: 'ended', who: ['manager'] },
  { act: 'end', from: 'in-force', to: 'ended', who: ['host', 'manager'] },
];

/** The one row of the table for an act of a side in a state; undefined when it is refused there. */
export const bindingTransition = (
  act: BindingAct,
  from: BindingState | null,
  side: BindingSide,
): Transition | undefined =>
  bindingTransitions.find((row) => row.act === act && row.from === from && row.who.includes(side));

/** After unlinking, a host and a store stay apart for 24 hours. */
export const COOL_DOWN_MS = 24 * 3_600_000;
