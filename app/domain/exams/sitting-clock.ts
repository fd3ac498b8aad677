const MINUTE = 60_000;

/** The one deadline of a sitting, in ms: its start plus the policy's minutes. Set once, by the server's clock. */
export const deadlineOf = (startedAt: number, minutes: number): number => startedAt + minutes * MINUTE;

/** At the deadline itself the time is over: the last millisecond that counts is the one before it. */
export const isOver = (deadline: number, now: number): boolean => now >= deadline;

/** How much time is left, in ms; never below zero. */
export const timeLeft = (deadline: number, now: number): number => Math.max(0, deadline - now);
