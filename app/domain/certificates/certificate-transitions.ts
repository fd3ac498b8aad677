import type { certificates } from '#db/schema/certificates';

export type CertificateState = (typeof certificates.$inferSelect)['state'];
export const certificateActs = ['issue', 'supersede', 'suspend', 'reinstate', 'revoke'] as const;
export type CertificateAct = (typeof certificateActs)[number];

type Transition = {
  act: CertificateAct;
  from: CertificateState | null;
  to: CertificateState;
  /**
   * Who may: an admin; one who is not the holder; or one who is neither the holder nor whoever suspended it. Issuing, and
   * superseding with it, is also the policy's, where it says so.
   */
  who: 'admin' | 'admin-not-holder' | 'second-admin';
  /** A reason has to be given and is kept. */
  reason: boolean;
};

/** The life of a certificate. What is not in this table cannot happen. Expiring and expired are read off the date. */
export const certificateTransitions: readonly Transition[] = [
  { act: 'issue', from: null, to: 'valid', who: 'admin-not-holder', reason: false },
  { act: 'supersede', from: 'valid', to: 'superseded', who: 'admin', reason: false },
  { act: 'suspend', from: 'valid', to: 'suspended', who: 'admin', reason: true },
  { act: 'reinstate', from: 'suspended', to: 'valid', who: 'second-admin', reason: true },
  { act: 'revoke', from: 'valid', to: 'revoked', who: 'admin', reason: true },
  { act: 'revoke', from: 'suspended', to: 'revoked', who: 'admin', reason: true },
];

/** The one row of the table for an act in a state; undefined when the act is refused there. */
export const certificateTransition = (act: CertificateAct, from: CertificateState | null): Transition | undefined =>
  certificateTransitions.find((row) => row.act === act && row.from === from);
