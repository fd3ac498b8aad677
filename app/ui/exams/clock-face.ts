const two = (value: number) => String(value).padStart(2, '0');

/** Time left as 9:05 or 1:02:03, rounded up, so that 0:00 shows only when nothing is left. */
export function writeTimeLeft(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** When a screen reader is told how much is left, in minutes. Never in between. */
const SPOKEN_MINUTES = [1, 5, 10];

/** The announcement that became due between two looks at the clock, in minutes, or undefined. */
export function dueAnnouncement(leftBefore: number, leftNow: number): number | undefined {
  return SPOKEN_MINUTES.find((minutes) => leftBefore > minutes * 60_000 && leftNow <= minutes * 60_000 && leftNow > 0);
}
