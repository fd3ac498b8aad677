import type { guestInvitations } from '#db/schema/hosts';

export type GuestState = (typeof guestInvitations.$inferSelect)['state'];
export const guestActs = ['ask', 'accept', 'decline', 'withdraw'] as const;
export type GuestAct = (typeof guestActs)[number];
export type GuestSide = 'host' | 'manager';

type Transition = { act: GuestAct; from: GuestState | null; to: GuestState; who: readonly GuestSide[] };

/** The life of a guest's invitation to one broadcast (连麦). What is not in this table cannot happen. */
export const guestTransitions: readonly Transition[] = [
  { act: 'ask', from: null, to: 'asked', who: ['manager'] },
  { act: 'accept', from: 'asked', to: 'accepted', who: ['host'] },
  { act: 'decline', from: 'asked', to: 'declined', who: ['host'] },
  { act: 'withdraw', from: 'asked', to: 'withdrawn', who: ['manager'] },
  { act: 'withdraw', from: 'accepted', to: 'withdrawn', who: ['host', 'manager'] },
];

/** The one row of the table for an act of a side in a state; undefined when it is refused there. */
export const guestTransition = (act: GuestAct, from: GuestState | null, side: GuestSide): Transition | undefined =>
  guestTransitions.find((row) => row.act === act && row.from === from && row.who.includes(side));

/** A guest may connect this long before a broadcast starts. */
export const GUEST_EARLY_MS = 30 * 60_000;
