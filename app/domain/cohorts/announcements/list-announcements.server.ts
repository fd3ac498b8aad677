import { and, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { classes, classMembers } from '#db/schema/cohorts';
import { people } from '#db/schema/people';
import { announcementReads, announcements } from '#db/schema/schedules';
import type { Trainer } from '../../people/actor';
import { Refusal } from '../../refusal';
import { classAllows } from '../class-allows';
import { findOwnClass } from '../find-own-class.server';
import { announcementState } from './announcement';

/** The newest so many announcements are listed. */
const MOST = 200;

/**
 * A class's announcements, the newest first, with their writer and how many of those in the class have read each. Throws
 * `not-found`.
 */
export async function listAnnouncements(trainer: Trainer, classId: string, now: number) {
  const found = await findOwnClass(db, trainer, classId);
  const [named] = await db
    .select({ en: classes.nameEn, zh: classes.nameZh })
    .from(classes)
    .where(eq(classes.id, classId));
  if (!named) throw new Refusal('not-found');
  const rows = await db
    .select({
      id: announcements.id,
      title: announcements.title,
      body: announcements.body,
      writer: people.name,
      publishAt: announcements.publishAt,
      byMail: announcements.byMail,
      mailedAt: announcements.mailedAt,
      withdrawnAt: announcements.withdrawnAt,
    })
    .from(announcements)
    .innerJoin(people, eq(people.id, announcements.writtenBy))
    .where(eq(announcements.classId, classId))
    .orderBy(desc(announcements.publishAt), desc(announcements.id))
    .limit(MOST);
  const present = and(eq(classMembers.classId, classId), isNull(classMembers.leftAt));
  const [counted] = await db
    .select({ members: count().mapWith(Number) })
    .from(classMembers)
    .where(present);
  const ids = rows.map(({ id }) => id);
  const read =
    ids.length === 0
      ? []
      : await db
          .select({ id: announcementReads.announcementId, readers: count().mapWith(Number) })
          .from(announcementReads)
          .innerJoin(classMembers, and(eq(classMembers.personId, announcementReads.personId), present))
          .where(inArray(announcementReads.announcementId, ids))
          .groupBy(announcementReads.announcementId);
  const readers = new Map(read.map((row) => [row.id, row.readers]));
  return {
    name: named,
    zone: found.zone,
    changeable: found.endedAt === null && classAllows(found.orderState, 'announce'),
    members: counted?.members ?? 0,
    announcements: rows.map((row) => ({
      ...row,
      state: announcementState(row, now),
      readers: readers.get(row.id) ?? 0,
    })),
  };
}

export type ListedAnnouncement = Awaited<ReturnType<typeof listAnnouncements>>['announcements'][number];
