import type { Transaction } from '#db/client';
import { outboxMails } from '#db/schema/people';
import type { Language } from '../language';

export type Mail = { recipient: string; language: Language; subject: string; body: string };

/** Writes a mail into the outbox, in the transaction that causes it: it is sent if and only if that is committed. */
export async function queueMail(tx: Transaction, mail: Mail, now: number): Promise<void> {
  await tx.insert(outboxMails).values({ ...mail, writtenAt: now, nextAttemptAt: now });
}
