import { and, desc, isNull, lt } from 'drizzle-orm';
import { db } from '#db/client';
import { outboxMails } from '#db/schema/people';
import type { Admin } from './actor';

const PAGE = 50;

/** The outbox, newest first, a page at a time; `before` is the position the page ends before. */
export async function listMails(_admin: Admin, { unsent, before }: { unsent: boolean; before?: number }) {
  const rows = await db
    .select({
      position: outboxMails.position,
      recipient: outboxMails.recipient,
      subject: outboxMails.subject,
      writtenAt: outboxMails.writtenAt,
      sentAt: outboxMails.sentAt,
      attempts: outboxMails.attempts,
    })
    .from(outboxMails)
    .where(
      and(
        unsent ? isNull(outboxMails.sentAt) : undefined,
        before === undefined ? undefined : lt(outboxMails.position, before),
      ),
    )
    .orderBy(desc(outboxMails.position))
    .limit(PAGE + 1);
  return { mails: rows.slice(0, PAGE), next: rows.length > PAGE ? rows[PAGE - 1]?.position : undefined };
}
