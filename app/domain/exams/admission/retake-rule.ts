import type { Policy } from '../policy/policy';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export type NextAttempt = {
  /** Attempts begun within the window that ends now. */
  used: number;
  /** When the newest attempt is far enough back; 0 when there is none. */
  waitedAt: number;
  /** When an attempt falls out of the window, if all are used up; otherwise 0. */
  attemptLeftAt: number;
  /** The first moment, in ms, at which the rule allows an attempt: allowed when it is not after now. */
  from: number;
};

/**
 * The retake rule. At most `limit` attempts begin within any `withinDays` days of 24 hours, and the starts of two are
 * at least `hoursApart` hours apart. An attempt counts from its start, however it ended. At the moment named it is allowed.
 */
export function nextAttempt(starts: readonly number[], rule: Policy['attempts'], now: number): NextAttempt {
  const window = rule.withinDays * DAY;
  const newestFirst = [...starts].sort((a, b) => b - a);
  const [newest] = newestFirst;
  const oldestThatBlocks = newestFirst[rule.limit - 1];
  const waitedAt = newest === undefined ? 0 : newest + rule.hoursApart * HOUR;
  const freeAgainAt = oldestThatBlocks === undefined ? 0 : oldestThatBlocks + window;
  const attemptLeftAt = freeAgainAt > now ? freeAgainAt : 0;
  return {
    used: starts.filter((start) => start + window > now).length,
    waitedAt,
    attemptLeftAt,
    from: Math.max(waitedAt, attemptLeftAt),
  };
}
