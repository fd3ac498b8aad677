import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { announcements } from '#db/schema/schedules';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { refuseUnlessClassAllows } from '../class-allows';
import { findOwnClass } from '../find-own-class.server';
import { seenFrom, type WrittenAnnouncement } from './announcement';

/**
 * Tells a class something, at once or later, always on its page and, if wanted, by mail. Throws `not-found` and
 * `not-in-this-state`.
 */
export async function writeAnnouncement(
  trainer: Trainer,
  { classId, title, body, publishAt, byMail }: WrittenAnnouncement & { classId: string },
  now: number,
): Promise<{ announcementId: string }> {
  const id = newId();
  await transaction(async (tx) => {
    const ofClass = await findOwnClass(tx, trainer, classId);
    refuseUnlessClassAllows(ofClass, 'announce');
    const from = seenFrom(ofClass.zone, publishAt, now);
    const written = { title, body, byMail, writtenBy: trainer.personId, writtenAt: now, publishAt: from };
    await tx.insert(announcements).values({ id, classId, ...written });
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'announcement-written',
      subject: { type: 'order-class', id: classId },
      detail: { announcementId: id, publishAt: from, byMail },
    });
  });
  return { announcementId: id };
}
