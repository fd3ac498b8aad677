import type { HostState } from '../clearance/clearance';

/** What can move a host account: a fact an earlier context recorded, the clock, or an admin's decision. */
export const accountCauses = [
  'training-started',
  'training-recorded',
  'quizzes-passed',
  'certificate-issued',
  'identity-checked',
  'certificate-suspended',
  'certificate-reinstated',
  'certificate-revoked',
  'certificate-over',
  'account-suspended',
  'account-reinstated',
  'account-revoked',
] as const;
export type AccountCause = (typeof accountCauses)[number];

type Transition = {
  cause: AccountCause;
  from: HostState | null;
  to: HostState;
  /** `fact`: nobody decides, it follows. `second-admin`: neither the host nor whoever suspended the account. */
  who: 'fact' | 'admin' | 'second-admin';
  /** What is stored with the move. */
  evidence: 'training' | 'quizzes' | 'certificate' | 'identity-check' | 'reason';
};

const followsFrom = (states: readonly HostState[], row: Omit<Transition, 'from'>): Transition[] =>
  states.map((from) => ({ ...row, from }));

/**
 * The life of a host account (主播账号). What is not in this table cannot happen. Guards beside it: `identity-checked`
 * only with a check of the last six months that found the person of age; `certificate-reinstated` lifts only what the
 * certificate's suspension did; `account-reinstated` only what an admin's did, while the certificate is valid.
 */
export const accountTransitions: readonly Transition[] = [
  { cause: 'training-started', from: null, to: 'applicant', who: 'fact', evidence: 'training' },
  { cause: 'training-recorded', from: 'applicant', to: 'in-training', who: 'fact', evidence: 'training' },
  { cause: 'quizzes-passed', from: 'in-training', to: 'eligible', who: 'fact', evidence: 'quizzes' },
  ...followsFrom(['applicant', 'in-training', 'eligible', 'expired', 'revoked'], {
    cause: 'certificate-issued',
    to: 'certified',
    who: 'fact',
    evidence: 'certificate',
  }),
  { cause: 'identity-checked', from: 'certified', to: 'active', who: 'fact', evidence: 'identity-check' },
  ...followsFrom(['certified', 'active'], {
    cause: 'certificate-suspended',
    to: 'suspended',
    who: 'fact',
    evidence: 'certificate',
  }),
  { cause: 'certificate-reinstated', from: 'suspended', to: 'certified', who: 'fact', evidence: 'certificate' },
  ...followsFrom(['certified', 'active', 'suspended', 'expired'], {
    cause: 'certificate-revoked',
    to: 'revoked',
    who: 'fact',
    evidence: 'certificate',
  }),
  ...followsFrom(['certified', 'active'], {
    cause: 'certificate-over',
    to: 'expired',
    who: 'fact',
    evidence: 'certificate',
  }),
  ...followsFrom(['certified', 'active'], {
    cause: 'account-suspended',
    to: 'suspended',
    who: 'admin',
    evidence: 'reason',
  }),
  { cause: 'account-reinstated', from: 'suspended', to: 'certified', who: 'second-admin', evidence: 'reason' },
  ...followsFrom(['certified', 'active', 'suspended', 'expired'], {
    cause: 'account-revoked',
    to: 'revoked',
    who: 'admin',
    evidence: 'reason',
  }),
];

/** The one row of the table for a cause in a state; undefined when it moves nothing there. */
export const accountTransition = (cause: AccountCause, from: HostState | null): Transition | undefined =>
  accountTransitions.find((row) => row.cause === cause && row.from === from);
