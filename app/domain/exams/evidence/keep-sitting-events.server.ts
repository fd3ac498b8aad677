import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { sittingEvents } from '#db/schema/exams';
import { KEPT_A_SITTING, type SittingEventKind } from './sitting-event';

type Noticed = { kind: SittingEventKind; startedAt: number; lasted: number | null };

/**
 * Keeps events of a sitting as evidence, up to `KEPT_A_SITTING`. One of the same kind and start is the same event, sent
 * again. Returns how many were new and whether the sitting is full.
 */
export async function keepSittingEvents(
  tx: Transaction,
  sittingId: string,
  events: readonly Noticed[],
  device: string,
  now: number,
): Promise<{ kept: number; full: boolean }> {
  const before = await tx
    .select({ kind: sittingEvents.kind, startedAt: sittingEvents.startedAt })
    .from(sittingEvents)
    .where(eq(sittingEvents.sittingId, sittingId));
  const name = ({ kind, startedAt }: Pick<Noticed, 'kind' | 'startedAt'>) => `${kind} ${startedAt}`;
  const known = new Set(before.map(name));
  const fresh = new Map(events.filter((event) => !known.has(name(event))).map((event) => [name(event), event]));
  const rows = [...fresh.values()].slice(0, Math.max(0, KEPT_A_SITTING - before.length));
  if (rows.length > 0) {
    await tx.insert(sittingEvents).values(rows.map((row) => ({ ...row, sittingId, device, receivedAt: now })));
  }
  return { kept: rows.length, full: before.length + rows.length >= KEPT_A_SITTING };
}
