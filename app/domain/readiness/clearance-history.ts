import { type ClearanceFacts, clear, type HostState } from '../hosts/clearance/clearance';

type CertificateState = 'valid' | 'suspended' | 'revoked' | 'superseded';

/** What somebody's clearance rested on over time, each list from the oldest on. Moments in ms. */
export type ClearanceHistory = {
  certificates: readonly {
    issuedAt: number;
    validUntil: number;
    /** What became of it after it was issued. */
    changes: readonly { at: number; to: CertificateState }[];
  }[];
  /** When the host account became active, and when it stopped being. */
  account: readonly { at: number; to: HostState }[];
  checks: readonly { checkedAt: number; ofAge: boolean }[];
};

const lastBefore = <Row>(rows: readonly Row[], at: (row: Row) => number, moment: number): Row | undefined => {
  for (let place = rows.length - 1; place >= 0; place--) {
    const row = rows[place];
    if (row && at(row) <= moment) return row;
  }
  return undefined;
};

/** The newest certificate that was issued by then and not superseded, in the state it was in. */
export function certificateAt({ certificates }: ClearanceHistory, at: number): ClearanceFacts['certificate'] {
  for (let place = certificates.length - 1; place >= 0; place--) {
    const held = certificates[place];
    if (!held || held.issuedAt > at) continue;
    const state = lastBefore(held.changes, (change) => change.at, at)?.to ?? 'valid';
    if (state !== 'superseded') return { state, validUntil: held.validUntil, scopes: null };
  }
  return null;
}

/** Whether somebody held a certificate in force at a moment. */
export function wasCertified(history: ClearanceHistory, at: number): boolean {
  const held = certificateAt(history, at);
  return held?.state === 'valid' && at < held.validUntil;
}

/** Whether somebody might have gone live at a moment: the gate's own rule, on what was so then. */
export function wasCleared(history: ClearanceHistory, at: number): boolean {
  const certificate = certificateAt(history, at);
  if (certificate?.state !== 'valid') return false;
  const account = lastBefore(history.account, (change) => change.at, at)?.to ?? null;
  const identity = lastBefore(history.checks, ({ checkedAt }) => checkedAt, at) ?? null;
  return clear({ account, certificate, awaitsIssue: false, identity }, at).cleared;
}
