import { z } from 'zod';

/** What a candidate's browser reports of itself. The rest of the evidence is noticed by the server. */
export const reportedKinds = ['hidden', 'focus-lost', 'network-gap', 'pasted'] as const;
export type ReportedKind = (typeof reportedKinds)[number];
export type SittingEventKind = ReportedKind | 'second-page' | 'taken-over';

/** How many are kept of one sitting; what comes after is counted by nobody, and said to be missing. */
export const KEPT_A_SITTING = 500;

/** What happened, and for how long, in ms, where that means something. `startedAt` is the page's reckoning of the server's clock. */
export const sittingEvent = z.strictObject({
  kind: z.enum(reportedKinds),
  startedAt: z.int().min(0).max(8_640_000_000_000_000),
  lasted: z.int().min(0).max(8_640_000_000_000_000).nullable(),
});
export type SittingEvent = z.output<typeof sittingEvent>;

/** What a browser sends at once. */
export const sittingEventReport = z.strictObject({ events: z.array(sittingEvent).min(1).max(20) });

/** An event within its sitting: nothing happens before the start, and nothing has happened that is still to come. */
export function clampEvent(event: SittingEvent, sittingStartedAt: number, now: number): SittingEvent {
  const startedAt = Math.min(Math.max(event.startedAt, sittingStartedAt), Math.max(now, sittingStartedAt));
  const lasted = event.lasted === null ? null : Math.min(event.lasted, Math.max(0, now - startedAt));
  return { kind: event.kind, startedAt, lasted };
}
