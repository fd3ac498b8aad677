import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { announcements } from '#db/schema/schedules';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { refuseUnlessClassAllows } from '../class-allows';
import { announcementState, seenFrom, type WrittenAnnouncement } from './announcement';
import { findOwnAnnouncement } from './find-own-announcement.server';

/**
 * Writes an announcement anew as long as nobody could have read it. Throws `announcement-published` afterwards, `not-found`
 * and `not-in-this-state`.
 */
export async function changeAnnouncement(
  trainer: Trainer,
  { announcementId, title, body, publishAt, byMail }: WrittenAnnouncement & { announcementId: string },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    const { announcement, ofClass } = await findOwnAnnouncement(tx, trainer, announcementId);
    refuseUnlessClassAllows(ofClass, 'announce');
    if (announcementState(announcement, now) !== 'scheduled') throw new Refusal('announcement-published');
    const from = seenFrom(ofClass.zone, publishAt, now);
    await tx
      .update(announcements)
      .set({ title, body, byMail, publishAt: from })
      .where(eq(announcements.id, announcementId));
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'announcement-changed',
      subject: { type: 'order-class', id: ofClass.id },
      detail: { announcementId, publishAt: from, byMail },
    });
  });
}
