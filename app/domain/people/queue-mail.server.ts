import type { Transaction } from '#db/client';
import { outboxMails } from '#db/schema/people';
import type { Language } from '../language';

export type Mail = { recipient: string; language: Language; subject: string; body: string };

/**
 * Writes a mail into the outbox, in the transaction that causes it: it is sent if and only if that is committed, and not
 * before `notBefore`. Returns its position there.
 */
export async function queueMail(
  tx: Transaction,
  mail: Mail,
  now: number,
  { notBefore = now }: { notBefore?: number } = {},
): Promise<number> {
  const [queued] = await tx
    .insert(outboxMails)
    .values({ ...mail, writtenAt: now, nextAttemptAt: Math.max(now, notBefore) })
    .returning({ position: outboxMails.position });
  if (!queued) throw new Error('an insert returns its row');
  return queued.position;
}

const ROWS_AT_ONCE = 100;

/** The same for many at once, in few statements. */
export async function queueMails(
  tx: Transaction,
  mails: readonly (Mail & { notBefore: number })[],
  now: number,
): Promise<void> {
  for (let from = 0; from < mails.length; from += ROWS_AT_ONCE) {
    const rows = mails.slice(from, from + ROWS_AT_ONCE).map(({ notBefore, ...mail }) => ({
      ...mail,
      writtenAt: now,
      nextAttemptAt: Math.max(now, notBefore),
    }));
    await tx.insert(outboxMails).values(rows);
  }
}
