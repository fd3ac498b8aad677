import { asc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { sittingEvents, sittings } from '#db/schema/exams';
import type { Admin } from '../../people/actor';
import { type Device, describeDevice } from '../../people/device';
import { Refusal } from '../../refusal';
import { KEPT_A_SITTING, type SittingEventKind } from './sitting-event';

export type ListedEvent = {
  position: number;
  kind: SittingEventKind;
  startedAt: number;
  /** How long it lasted, ms; null where that means nothing. */
  lasted: number | null;
  device: Device;
};

/** What was noticed around a sitting, in the order it happened, and whether more happened than is kept. Throws `not-found`. */
export async function listSittingEvents(
  _admin: Admin,
  sittingId: string,
): Promise<{ events: ListedEvent[]; full: boolean }> {
  const [sitting] = await db.select({ id: sittings.id }).from(sittings).where(eq(sittings.id, sittingId));
  if (!sitting) throw new Refusal('not-found');
  const rows = await db
    .select({
      position: sittingEvents.position,
      kind: sittingEvents.kind,
      startedAt: sittingEvents.startedAt,
      lasted: sittingEvents.lasted,
      device: sittingEvents.device,
    })
    .from(sittingEvents)
    .where(eq(sittingEvents.sittingId, sittingId))
    .orderBy(asc(sittingEvents.startedAt), asc(sittingEvents.position));
  const events = rows.map((row) => ({ ...row, device: describeDevice(row.device) }));
  return { events, full: events.length >= KEPT_A_SITTING };
}
