export const invitationActs = ['accept', 'withdraw', 'expire'] as const;
export type InvitationAct = (typeof invitationActs)[number];
export const invitationStates = ['open', 'accepted', 'withdrawn', 'expired'] as const;
export type InvitationState = (typeof invitationStates)[number];

type Transition = {
  act: InvitationAct;
  from: InvitationState;
  to: InvitationState;
  who: 'invited' | 'steward' | 'clock';
};

/** The life of an invitation. What is not in this table cannot happen: each opens once at most. */
export const invitationTransitions: readonly Transition[] = [
  { act: 'accept', from: 'open', to: 'accepted', who: 'invited' },
  { act: 'withdraw', from: 'open', to: 'withdrawn', who: 'steward' },
  { act: 'expire', from: 'open', to: 'expired', who: 'clock' },
];

type Row = { usedAt: number | null; withdrawnAt: number | null; expiresAt: number };

/** How an invitation stands at a moment. */
export function invitationState({ usedAt, withdrawnAt, expiresAt }: Row, now: number): InvitationState {
  if (usedAt !== null) return 'accepted';
  if (withdrawnAt !== null) return 'withdrawn';
  return now < expiresAt ? 'open' : 'expired';
}

const DAY_MS = 24 * 3_600_000;

/** For how many days an invitation counts: from one to thirty, seven unless said otherwise. */
export const invitationDays = { least: 1, usual: 7, most: 30 } as const;

export const invitationEnd = (now: number, days: number): number => now + days * DAY_MS;

/** How many may be open in an organisation at once, so that nobody mails the world from here. */
export const OPEN_AT_MOST = 300;
