/** What is to be done about somebody's certificate, the most pressing first. */
export const recertificationSteps = ['lapsed', 'expired', 'suspended', 'renew', 'none', 'wait'] as const;
export type RecertificationStep = (typeof recertificationSteps)[number];

export type HeldCertificate = { state: 'valid' | 'suspended'; validUntil: number; opensAt: number; closesAt: number };

/**
 * `none`: there is no certificate to renew, so the exam comes first. `wait`: it is valid, and renewal opens later. `renew`:
 * the update exam is open to them. `expired`: the same, but they may not go live meanwhile. `lapsed`: too late for the
 * update exam; the whole exam again. `suspended` is decided first.
 */
export function recertificationStep(held: HeldCertificate | null, now: number): RecertificationStep {
  if (!held) return 'none';
  if (held.state === 'suspended') return 'suspended';
  if (now >= held.closesAt) return 'lapsed';
  if (now >= held.validUntil) return 'expired';
  return now >= held.opensAt ? 'renew' : 'wait';
}
