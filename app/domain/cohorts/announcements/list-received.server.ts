import { and, desc, eq, isNull, lte } from 'drizzle-orm';
import { db, type Reader } from '#db/client';
import { classes, classMembers } from '#db/schema/cohorts';
import { people } from '#db/schema/people';
import { announcementReads, announcements } from '#db/schema/schedules';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';

/** The newest so many are listed. */
const MOST = 100;

/** Announcements somebody may read: published, not withdrawn, of a class they are in. */
function received(reader: Pick<Reader, 'select'>, personId: string, now: number, announcementId?: string) {
  return reader
    .select({
      id: announcements.id,
      classId: classes.id,
      en: classes.nameEn,
      zh: classes.nameZh,
      title: announcements.title,
      body: announcements.body,
      writer: people.name,
      publishAt: announcements.publishAt,
      readAt: announcementReads.readAt,
    })
    .from(announcements)
    .innerJoin(classes, eq(classes.id, announcements.classId))
    .innerJoin(people, eq(people.id, announcements.writtenBy))
    .innerJoin(
      classMembers,
      and(
        eq(classMembers.classId, announcements.classId),
        eq(classMembers.personId, personId),
        isNull(classMembers.leftAt),
      ),
    )
    .leftJoin(
      announcementReads,
      and(eq(announcementReads.announcementId, announcements.id), eq(announcementReads.personId, personId)),
    )
    .where(
      and(
        isNull(announcements.withdrawnAt),
        lte(announcements.publishAt, now),
        announcementId === undefined ? undefined : eq(announcements.id, announcementId),
      ),
    )
    .orderBy(desc(announcements.publishAt), desc(announcements.id))
    .limit(MOST);
}

/** What somebody's classes were told, unread first, then the newest. */
export async function listReceived(actor: Actor, now: number) {
  const rows = await received(db, actor.personId, now);
  const listed = rows.map(({ en, zh, ...row }) => ({ ...row, className: { en, zh } }));
  return [...listed.filter(({ readAt }) => readAt === null), ...listed.filter(({ readAt }) => readAt !== null)];
}

/** One of them. Throws `not-found` for one that is not published, withdrawn, or of a class they are not in. */
export async function findReceived(
  actor: Actor,
  announcementId: string,
  now: number,
  reader: Pick<Reader, 'select'> = db,
) {
  const [found] = await received(reader, actor.personId, now, announcementId);
  if (!found) throw new Refusal('not-found');
  const { en, zh, ...row } = found;
  return { ...row, className: { en, zh } };
}
