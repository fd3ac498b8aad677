/** How many questions fit in five minutes. */
export const DRILL_ITEMS = 8;

/** After how many days a mistake is asked again: first the next day, then later with each right answer in a row. */
export const DRILL_DAYS = [1, 3, 7, 16, 35] as const;

const DAY = 86_400_000;

/** How many times in a row a mistake was answered rightly since, and when it is asked again, ms. */
export type DrillCard = { step: number; dueAt: number };

/** A mistake as it starts, and starts again when it is made again. */
export const firstCard = (now: number): DrillCard => ({ step: 0, dueAt: now + DRILL_DAYS[0] * DAY });

/** Where an answer moves a card: on to the next interval, back to the first; null when it was right after the last one. */
export function nextCard({ step }: Pick<DrillCard, 'step'>, right: boolean, now: number): DrillCard | null {
  if (!right) return firstCard(now);
  const days = DRILL_DAYS[step + 1];
  return days === undefined ? null : { step: step + 1, dueAt: now + days * DAY };
}
