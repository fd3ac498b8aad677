import type { CertificateState } from './certificate-transitions';

export const certificateStatuses = ['valid', 'expiring', 'expired', 'suspended', 'revoked', 'superseded'] as const;
export type CertificateStatus = (typeof certificateStatuses)[number];

const DAY_MS = 24 * 3_600_000;

/**
 * What a certificate is worth at `now`. A decision (suspended, revoked, superseded) goes before the date; a standing one
 * is expired from `validUntil` on and expiring in the `renewalOpensDays` days before it.
 */
export function statusOf(
  { state, validUntil }: { state: CertificateState; validUntil: number },
  renewalOpensDays: number,
  now: number,
): CertificateStatus {
  if (state !== 'valid') return state;
  if (now >= validUntil) return 'expired';
  return now >= validUntil - renewalOpensDays * DAY_MS ? 'expiring' : 'valid';
}
