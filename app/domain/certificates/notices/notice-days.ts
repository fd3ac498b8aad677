const DAY_MS = 24 * 3_600_000;

/** How many days before its end a holder is told, the earliest notice first. */
export const noticeDays = [60, 30, 7] as const;

/**
 * The notice that is due for a certificate at `now`: of those whose day has come, the nearest to the end, so that after a
 * time in which none was sent only one is. Null before the first, after the end, and for days that lay before its issue.
 */
export function dueNotice(
  { validUntil, issuedAt }: { validUntil: number; issuedAt: number },
  now: number,
): (typeof noticeDays)[number] | null {
  if (now >= validUntil) return null;
  const due = noticeDays.filter((days) => now >= validUntil - days * DAY_MS && validUntil - days * DAY_MS > issuedAt);
  return due.at(-1) ?? null;
}

/** Whole days until the end, at least one. */
export const daysLeft = (validUntil: number, now: number): number =>
  Math.max(1, Math.ceil((validUntil - now) / DAY_MS));
