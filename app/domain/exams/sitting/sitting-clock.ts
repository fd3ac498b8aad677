const MINUTE = 60_000;

/**
 * The one deadline of a sitting, in ms: its start plus the policy's minutes and the person's extra time. Set by the
 * server's clock; only an extension moves it. A window bounds the start, never the deadline.
 */
export const deadlineOf = (startedAt: number, minutes: number, extraMinutes = 0): number =>
  startedAt + (minutes + extraMinutes) * MINUTE;

/** At the deadline itself the time is over: the last millisecond that counts is the one before it. */
export const isOver = (deadline: number, now: number): boolean => now >= deadline;

/** Until when a save that was on its way still counts: the deadline and the policy's grace. */
export const savesUntil = (deadline: number, grace: number): number => deadline + grace;

/** Extra time in whole minutes, rounded up in the person's favour. */
export const extraMinutesOf = (minutes: number, extraPercent: number): number =>
  Math.ceil((minutes * extraPercent) / 100);

/** How much time is left, in ms; never below zero. */
export const timeLeft = (deadline: number, now: number): number => Math.max(0, deadline - now);
