import { appealDays, type Policy } from '../policy/policy';

const DAY = 86_400_000;

/** Until when, in ms, a result can be appealed against, counted from when it was scored or last regraded. At that moment it is over. */
export const appealUntil = (scoredAt: number, policy: Pick<Policy, 'appealDays'>): number =>
  scoredAt + appealDays(policy) * DAY;
