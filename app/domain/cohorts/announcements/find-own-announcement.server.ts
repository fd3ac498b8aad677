import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { announcements } from '#db/schema/schedules';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { findOwnClass } from '../find-own-class.server';

/** An announcement that was not withdrawn, with its class, looked up through whoever runs that. Throws `not-found`. */
export async function findOwnAnnouncement(reader: Reader, trainer: Trainer, announcementId: string) {
  const [announcement] = await reader
    .select()
    .from(announcements)
    .where(and(eq(announcements.id, announcementId), isNull(announcements.withdrawnAt)));
  if (!announcement) throw new Refusal('not-found');
  return { announcement, ofClass: await findOwnClass(reader, trainer, announcement.classId) };
}
