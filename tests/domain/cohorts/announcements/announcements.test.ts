import { asc } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { outboxMails } from '#db/schema/people';
import { announcementReads, announcements } from '#db/schema/schedules';
import { makeClass } from '#tests/support/factories/cohorts';
import { makeTrainer } from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { beginClass, changePerson, leaveClass } from '#tests/support/factories/schedules';
import { refusalOf } from '#tests/support/refusal';
import { changeAnnouncement } from '~/domain/cohorts/announcements/change-announcement.server';
import { listAnnouncements } from '~/domain/cohorts/announcements/list-announcements.server';
import { findReceived, listReceived } from '~/domain/cohorts/announcements/list-received.server';
import { type AnnouncementLetter, mailAnnouncements } from '~/domain/cohorts/announcements/mail-announcements.server';
import { markAnnouncementRead } from '~/domain/cohorts/announcements/mark-announcement-read.server';
import { withdrawAnnouncement } from '~/domain/cohorts/announcements/withdraw-announcement.server';
import { writeAnnouncement } from '~/domain/cohorts/announcements/write-announcement.server';
import { paragraphsOf } from '~/domain/cohorts/announcements/written-text';
import { momentAt } from '~/domain/cohorts/schedule/due-at';
import type { Actor, Trainer } from '~/domain/people/actor';
import { announcementLetter } from '~/i18n/schedule-letters.server';

const NOW = Date.UTC(2026, 10, 22, 4);
const HOUR = 3_600_000;

let trainer: Trainer;
let student: Actor;
let other: Actor;
let classId: string;
const text = { title: 'Room B204', body: 'Bring a document.', publishAt: null, byMail: true } as const;
const write = async (change: Partial<Parameters<typeof writeAnnouncement>[1]> = {}) =>
  (await writeAnnouncement(trainer, { classId, ...text, ...change }, NOW)).announcementId;
const letter: AnnouncementLetter = (language, { name, title, body }) => ({
  subject: `${language} ${title}`,
  body: `${name}: ${body}`,
});
const mails = () => db.select().from(outboxMails).orderBy(asc(outboxMails.recipient));
const recipients = async () => (await mails()).map(({ recipient }) => recipient).sort();

beforeEach(async () => {
  trainer = await makeTrainer();
  student = await makePerson({ language: 'zh' });
  other = await makePerson();
  classId = await makeClass({ universityId: trainer.organisationIds[0], students: [student, other] });
});

describe('reading', () => {
  it('is for those in the class, from when it is shown, until it is withdrawn', async () => {
    const id = await write({ publishAt: NOW + HOUR });
    const stranger = await makePerson();
    const code = async (who: Actor, now: number) => (await refusalOf(findReceived(who, id, now))).code;
    expect(await code(student, NOW + HOUR - 1)).toBe('not-found');
    expect(await findReceived(student, id, NOW + HOUR)).toMatchObject({ title: 'Room B204', readAt: null });
    expect(await code(stranger, NOW + HOUR)).toBe('not-found');
    expect(await listReceived(stranger, NOW + HOUR)).toEqual([]);
    await leaveClass(classId, other.personId, NOW);
    expect(await code(other, NOW + HOUR)).toBe('not-found');
    await withdrawAnnouncement(trainer, id, NOW + 2 * HOUR);
    expect(await code(student, NOW + 3 * HOUR)).toBe('not-found');
    expect((await refusalOf(markAnnouncementRead(student, id, NOW + 3 * HOUR))).code).toBe('not-found');
  });

  it('is counted once, and the unread stand first', async () => {
    const older = await write({ title: 'Older' });
    const newer = await write({ title: 'Newer', publishAt: NOW + 1 });
    await markAnnouncementRead(student, newer, NOW + 2);
    await markAnnouncementRead(student, newer, NOW + 3);
    expect((await listReceived(student, NOW + 4)).map(({ id }) => id)).toEqual([older, newer]);
    const { announcements: listed, members } = await listAnnouncements(trainer, classId, NOW + 4);
    expect(members).toBe(2);
    expect(listed.map(({ id, readers }) => [id, readers])).toEqual([
      [newer, 1],
      [older, 0],
    ]);
    expect(await db.select({ readAt: announcementReads.readAt }).from(announcementReads)).toEqual([
      { readAt: NOW + 2 },
    ]);
    expect((await refusalOf(markAnnouncementRead(await makePerson(), newer, NOW + 4))).code).toBe('not-found');
  });
});

describe('writing', () => {
  it('is by the clocks of the class, and never in the past', async () => {
    await beginClass(classId, '2026-09-01', 'America/New_York');
    await write({ publishAt: { day: '2026-11-23', time: '09:00' } });
    await write({ publishAt: { day: '2026-11-20', time: '09:00' } });
    const { announcements: listed } = await listAnnouncements(trainer, classId, NOW);
    expect(listed.map(({ publishAt, state }) => [publishAt, state])).toEqual([
      [momentAt('America/New_York', '2026-11-23', '09:00'), 'scheduled'],
      [NOW, 'published'],
    ]);
  });

  it('can be changed until anybody could have read it', async () => {
    const id = await write({ publishAt: NOW + HOUR });
    await changeAnnouncement(
      trainer,
      { announcementId: id, ...text, title: 'Room B205', publishAt: NOW + HOUR },
      NOW + 1,
    );
    expect(await findReceived(student, id, NOW + HOUR)).toMatchObject({ title: 'Room B205' });
    const late = changeAnnouncement(trainer, { announcementId: id, ...text }, NOW + HOUR);
    expect((await refusalOf(late)).code).toBe('announcement-published');
  });

  it('is for those who run the class, while its state allows it', async () => {
    const id = await write({ publishAt: NOW + HOUR });
    const stranger = await makeTrainer();
    const changing = changeAnnouncement(stranger, { announcementId: id, ...text }, NOW);
    expect((await refusalOf(changing)).code).toBe('not-found');
    expect((await refusalOf(withdrawAnnouncement(stranger, id, NOW))).code).toBe('not-found');
    expect((await refusalOf(listAnnouncements(stranger, classId, NOW))).code).toBe('not-found');
    expect((await refusalOf(writeAnnouncement(stranger, { classId, ...text }, NOW))).code).toBe('not-found');
    const closed = await makeClass({ universityId: trainer.organisationIds[0], state: 'closed' });
    const writing = writeAnnouncement(trainer, { classId: closed, ...text }, NOW);
    expect((await refusalOf(writing)).code).toBe('not-in-this-state');
    await withdrawAnnouncement(trainer, id, NOW);
    expect((await refusalOf(withdrawAnnouncement(trainer, id, NOW))).code).toBe('not-found');
  });
});

describe('mailing', () => {
  it('reaches everybody who is in the class then, once, in their language', async () => {
    await write({ publishAt: NOW + HOUR });
    await write({ title: 'On the page only', byMail: false });
    expect(await mailAnnouncements(letter, NOW + HOUR - 1)).toBe(0);
    expect(await mailAnnouncements(letter, NOW + HOUR)).toBe(1);
    expect(await mailAnnouncements(letter, NOW + HOUR + 1)).toBe(0);
    expect(await recipients()).toEqual([student.email, other.email].sort());
    const own = (await mails()).find(({ recipient }) => recipient === student.email);
    expect(own).toMatchObject({ language: 'zh', subject: 'zh Room B204', body: `${student.name}: Bring a document.` });
  });

  it('is once when two do it at once, and none at all when it breaks off', async () => {
    await write();
    let broken = true;
    const breaking: AnnouncementLetter = (language, facts) => {
      if (broken && facts.name === other.name) throw new Error('out of paper');
      return letter(language, facts);
    };
    await expect(mailAnnouncements(breaking, NOW)).rejects.toThrow('out of paper');
    expect(await mails()).toEqual([]);
    broken = false;
    const counts = await Promise.all([1, 2, 3].map(() => mailAnnouncements(breaking, NOW + 1)));
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect(await mails()).toHaveLength(2);
  });

  it('leaves out who has left, who is erased, and what was withdrawn', async () => {
    const third = await makePerson();
    classId = await makeClass({ universityId: trainer.organisationIds[0], students: [student, other, third] });
    await write();
    const taken = await write({ title: 'A mistake' });
    await withdrawAnnouncement(trainer, taken, NOW);
    await leaveClass(classId, other.personId, NOW);
    await changePerson(third.personId, { erasedAt: NOW });
    expect(await mailAnnouncements(letter, NOW)).toBe(1);
    expect(await recipients()).toEqual([student.email]);
  });

  it('waits for the end of each reader’s own quiet hours', async () => {
    const night = momentAt('Asia/Shanghai', '2026-11-22', '23:30');
    await changePerson(other.personId, { quietFrom: '00:00', quietUntil: '00:00' });
    await write({ publishAt: night });
    await mailAnnouncements(letter, night);
    const times = new Map((await mails()).map(({ recipient, nextAttemptAt }) => [recipient, nextAttemptAt]));
    expect(times.get(student.email)).toBe(momentAt('Asia/Shanghai', '2026-11-23', '08:00'));
    expect(times.get(other.email)).toBe(night);
  });

  it('reaches five hundred in one go', async () => {
    const { people } = await import('#db/schema/people');
    const { classMembers } = await import('#db/schema/cohorts');
    const ids = Array.from({ length: 500 }, (_, place) => `reader-${place}`);
    await transaction(async (tx) => {
      const account = { passwordHash: '', language: 'en', zone: 'UTC', createdAt: 0 } as const;
      for (let from = 0; from < 500; from += 100) {
        const some = ids.slice(from, from + 100);
        await tx.insert(people).values(some.map((id) => ({ id, email: `${id}@example.com`, name: id, ...account })));
        await tx.insert(classMembers).values(some.map((personId) => ({ classId, personId, joinedAt: 0 })));
      }
    });
    await write();
    await mailAnnouncements(letter, NOW);
    expect(new Set(await recipients()).size).toBe(502);
    expect(await db.$count(outboxMails)).toBe(502);
    const [row] = await db.select({ mailedAt: announcements.mailedAt }).from(announcements);
    expect(row?.mailedAt).toBe(NOW);
  });

  it('says what was written as it was written', () => {
    const odd = 'Ask $t(shell:brand) for {{name}}, $& and <b>"it"</b> <body>';
    const facts = {
      name: 'Lin {{title}}',
      className: { en: 'Pumps', zh: '水泵班' },
      writer: '王',
      title: odd,
      body: odd,
    };
    for (const language of ['en', 'zh'] as const) {
      const { subject, body } = announcementLetter('https://greenroom.test')(language, {
        ...facts,
        announcementId: 'a1',
      });
      expect(subject).toContain(odd);
      expect(body.split(odd)).toHaveLength(3);
      expect(body).toContain('Lin {{title}}');
      expect(body).toContain('https://greenroom.test/announcements/a1');
      expect(subject).toContain(facts.className[language]);
    }
  });
});

describe('plain text', () => {
  it('becomes paragraphs, lines and links to the web', () => {
    const [first, second] = paragraphsOf('See https://example.com/a?b=1.\r\nBye\n\n\n（https://例子.cn/路径）好');
    expect(first).toEqual([
      [{ text: 'See ' }, { text: 'https://example.com/a?b=1', href: 'https://example.com/a?b=1' }, { text: '.' }],
      [{ text: 'Bye' }],
    ]);
    expect(second?.[0]?.map(({ href }) => href !== undefined)).toEqual([false, true, false]);
  });

  it('links to nothing but the web, and shows where it leads', () => {
    const hostile =
      'javascript:alert(1) data:text/html,x https://bank.com@evil.example/ http://user:pw@evil.example ftp://x.y';
    expect(
      paragraphsOf(hostile)
        .flat(2)
        .some(({ href }) => href !== undefined),
    ).toBe(false);
    const word = fc.constantFrom(
      'https://a.example/',
      'javascript:x',
      '<b>',
      ' ',
      '\n',
      '\n\n',
      'https://',
      'HTTP://B.example',
      '，',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string())), (parts) => {
        const written = parts.join('');
        const pieces = paragraphsOf(written).flat(2);
        for (const { text: shown, href } of pieces) {
          if (href === undefined) continue;
          const { protocol, username } = new URL(href);
          expect(['http:', 'https:'].includes(protocol) && username === '').toBe(true);
          expect(new URL(shown).href).toBe(href);
        }
        const bare = (each: string) => each.replace(/\s/g, '');
        expect(bare(pieces.map(({ text: shown }) => shown).join(''))).toBe(bare(written));
      }),
    );
  });
});
