import { transaction } from '#db/client';
import { announcementReads } from '#db/schema/schedules';
import type { Actor } from '../../people/actor';
import { findReceived } from './list-received.server';

/**
 * Somebody has read an announcement of a class they are in. The first time counts; it is a count for whoever wrote it, not
 * an act, and stands in no log. Throws `not-found` as `findReceived` does.
 */
export async function markAnnouncementRead(actor: Actor, announcementId: string, now: number): Promise<void> {
  await transaction(async (tx) => {
    await findReceived(actor, announcementId, now, tx);
    await tx
      .insert(announcementReads)
      .values({ announcementId, personId: actor.personId, readAt: now })
      .onConflictDoNothing();
  });
}
