export const membershipActs = ['grant', 'give', 'accept', 'enter', 'leave', 'take', 'hand-on', 'end'] as const;
export type MembershipAct = (typeof membershipActs)[number];
export type MembershipState = 'none' | 'in-force';
/** Who moves it: an admin, who runs the organisation, the member, somebody with an invitation or a code. */
export type MembershipMover = 'admin' | 'steward' | 'member' | 'invited';

type Transition = {
  act: MembershipAct;
  from: MembershipState;
  to: MembershipState;
  who: MembershipMover;
  /** Refused where nobody would be left who runs the organisation. */
  keepsSteward: boolean;
  /** What is kept beside who and when. */
  evidence: 'reason' | 'invitation' | 'code' | 'successor' | null;
};

/**
 * The life of a membership: one role of one person in one organisation. What is not in this table cannot happen. Admins
 * alone may end the last one that runs an organisation: they are who appoints the next.
 */
export const membershipTransitions: readonly Transition[] = [
  { act: 'grant', from: 'none', to: 'in-force', who: 'admin', keepsSteward: false, evidence: null },
  { act: 'give', from: 'none', to: 'in-force', who: 'steward', keepsSteward: false, evidence: null },
  { act: 'accept', from: 'none', to: 'in-force', who: 'invited', keepsSteward: false, evidence: 'invitation' },
  { act: 'enter', from: 'none', to: 'in-force', who: 'invited', keepsSteward: false, evidence: 'code' },
  { act: 'leave', from: 'in-force', to: 'none', who: 'member', keepsSteward: true, evidence: null },
  { act: 'take', from: 'in-force', to: 'none', who: 'steward', keepsSteward: true, evidence: 'reason' },
  { act: 'hand-on', from: 'in-force', to: 'none', who: 'member', keepsSteward: false, evidence: 'successor' },
  { act: 'end', from: 'in-force', to: 'none', who: 'admin', keepsSteward: false, evidence: 'reason' },
];

/** The one row of the table for an act. */
export function membershipTransition(act: MembershipAct): Transition {
  const row = membershipTransitions.find((each) => each.act === act);
  if (!row) throw new Error(`no membership is moved by ${act}`);
  return row;
}
