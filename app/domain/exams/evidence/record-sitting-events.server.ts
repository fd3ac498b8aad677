import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { sittings } from '#db/schema/exams';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import { refuseEnded } from '../sitting/refuse-ended';
import { keepSittingEvents } from './keep-sitting-events.server';
import { clampEvent, type SittingEvent } from './sitting-event';

/**
 * Records what a candidate's browser reports of one's own open sitting: evidence for people to judge, which decides
 * nothing. Times are held within the sitting; a report sent again adds nothing. Throws `not-found`, `sitting-closed` or
 * `sitting-over`.
 */
export async function recordSittingEvents(
  actor: Actor,
  sittingId: string,
  { events, device }: { events: readonly SittingEvent[]; device: string },
  now: number,
): Promise<{ kept: number; full: boolean }> {
  return transaction(async (tx) => {
    const [sitting] = await tx
      .select({
        state: sittings.state,
        startedAt: sittings.startedAt,
        deadline: sittings.deadline,
        grace: sittings.grace,
      })
      .from(sittings)
      .where(and(eq(sittings.id, sittingId), eq(sittings.personId, actor.personId)));
    if (!sitting) throw new Refusal('not-found');
    refuseEnded(sitting, now);
    const held = events.map((event) => clampEvent(event, sitting.startedAt, now));
    return keepSittingEvents(tx, sittingId, held, device, now);
  });
}
