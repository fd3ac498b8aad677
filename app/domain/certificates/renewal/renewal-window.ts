import { validUntil } from '../valid-until';

const DAY_MS = 24 * 3_600_000;

/** How long after its end a certificate can still be renewed by an update exam. */
export const RENEWABLE_DAYS_AFTER = 90;

type Term = { validUntil: number; renewalOpensDays: number };

/** When a certificate can be renewed: from `opensAt` until before `closesAt`, in milliseconds since 1970. */
export const renewalWindow = ({ validUntil: end, renewalOpensDays }: Term): { opensAt: number; closesAt: number } => ({
  opensAt: end - renewalOpensDays * DAY_MS,
  closesAt: end + RENEWABLE_DAYS_AFTER * DAY_MS,
});

/** Whether an exam begun at `at` renews a certificate of this term. */
export function renews(term: Term, at: number): boolean {
  const { opensAt, closesAt } = renewalWindow(term);
  return at >= opensAt && at < closesAt;
}

/**
 * When the certificate is over that renews one which is over at `formerEnd`: so many months after that end, or after `now`
 * where it is past, so that renewing early costs nobody a day.
 */
export const renewedUntil = (formerEnd: number, now: number, months: number): number =>
  validUntil(Math.max(formerEnd, now), months);
