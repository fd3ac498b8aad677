import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { announcements } from '#db/schema/schedules';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { findOwnAnnouncement } from './find-own-announcement.server';

/**
 * Takes an announcement off the class's pages, in any state of the class; one that was not mailed yet is not. Mails that
 * are written already go out. Throws `not-found`.
 */
export async function withdrawAnnouncement(trainer: Trainer, announcementId: string, now: number): Promise<void> {
  await transaction(async (tx) => {
    const { ofClass } = await findOwnAnnouncement(tx, trainer, announcementId);
    await tx.update(announcements).set({ withdrawnAt: now }).where(eq(announcements.id, announcementId));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'announcement-withdrawn',
      subject: { type: 'order-class', id: ofClass.id },
      detail: { announcementId },
    });
  });
}
