import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { db, type Transaction, transaction } from '#db/client';
import { classes, classMembers } from '#db/schema/cohorts';
import { people } from '#db/schema/people';
import { announcements } from '#db/schema/schedules';
import { record } from '../../audit/record.server';
import type { BothLanguages } from '../../both-languages';
import type { Letter } from '../../people/letter';
import { queueMails } from '../../people/queue-mail.server';
import { mailTime } from '../../people/quiet-hours';

export type AnnouncementLetter = Letter<{
  name: string;
  className: BothLanguages;
  writer: string;
  title: string;
  body: string;
  announcementId: string;
}>;

const AT_ONCE = 20;

/** Announcements whose time has come and whose mails are not written. */
const unmailed = (now: number) =>
  and(
    eq(announcements.byMail, true),
    isNull(announcements.mailedAt),
    isNull(announcements.withdrawnAt),
    lte(announcements.publishAt, now),
  );

/**
 * Writes the mails of announcements that are published: one for everybody who is in the class at that moment, to go out when
 * their quiet hours allow. All of an announcement's mails and that they are written are one transaction, so that it is
 * mailed once, whoever else runs this and whatever dies. Run by a job; returns how many announcements were mailed.
 */
export async function mailAnnouncements(letter: AnnouncementLetter, now: number): Promise<number> {
  const due = await db
    .select({ id: announcements.id })
    .from(announcements)
    .where(unmailed(now))
    .orderBy(asc(announcements.publishAt))
    .limit(AT_ONCE);
  let mailed = 0;
  for (const { id } of due) {
    if (await transaction((tx) => mailOne(tx, id, letter, now))) mailed += 1;
  }
  return mailed;
}

async function mailOne(tx: Transaction, id: string, letter: AnnouncementLetter, now: number): Promise<boolean> {
  const [claimed] = await tx
    .update(announcements)
    .set({ mailedAt: now })
    .where(and(eq(announcements.id, id), unmailed(now)))
    .returning();
  if (!claimed) return false;
  const { classId, title, body, writtenBy } = claimed;
  const [about] = await tx
    .select({ en: classes.nameEn, zh: classes.nameZh, writer: people.name })
    .from(classes)
    .innerJoin(people, eq(people.id, writtenBy))
    .where(eq(classes.id, classId));
  if (!about) throw new Error('an announcement has its class and its writer');
  const { writer, ...className } = about;
  const readers = await tx
    .select({
      name: people.name,
      recipient: people.email,
      language: people.language,
      zone: people.zone,
      quietFrom: people.quietFrom,
      quietUntil: people.quietUntil,
    })
    .from(classMembers)
    .innerJoin(people, eq(people.id, classMembers.personId))
    .where(and(eq(classMembers.classId, classId), isNull(classMembers.leftAt), isNull(people.erasedAt)));
  const times = new Map<string, number>();
  const mails = readers.map(({ name, recipient, language, ...hours }) => {
    const key = `${hours.zone} ${hours.quietFrom} ${hours.quietUntil}`;
    const notBefore = times.get(key) ?? mailTime(hours, now);
    times.set(key, notBefore);
    const words = letter(language, { name, className, writer, title, body, announcementId: id });
    return { recipient, language, ...words, notBefore };
  });
  await queueMails(tx, mails, now);
  await record(tx, {
    at: now,
    actorId: null,
    action: 'announcement-mailed',
    subject: { type: 'order-class', id: classId },
    detail: { announcementId: id, mails: mails.length },
  });
  return true;
}
