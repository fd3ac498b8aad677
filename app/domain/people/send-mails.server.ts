import { and, asc, eq, isNull, lt, lte } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { outboxMails } from '#db/schema/people';

export type Deliver = (mail: { recipient: string; subject: string; body: string }) => Promise<void>;

const MINUTE = 60_000;
/** A mail that could not be delivered this often is left for an admin to see. */
export const MOST_ATTEMPTS = 12;
const BATCH = 20;

/** How long to wait after the nth failed attempt: one minute, doubling, at most six hours. In ms. */
export const backOff = (attempts: number): number => Math.min(2 ** (attempts - 1) * MINUTE, 6 * 60 * MINUTE);

/**
 * Sends what is due in the outbox, oldest first. A mail is claimed before it is sent, by putting its next attempt off,
 * so that two processes do not send the same one; a failure keeps its reason and is tried again, ever later.
 */
export async function sendMails(deliver: Deliver, now: number): Promise<void> {
  const due = await db
    .select()
    .from(outboxMails)
    .where(
      and(isNull(outboxMails.sentAt), lte(outboxMails.nextAttemptAt, now), lt(outboxMails.attempts, MOST_ATTEMPTS)),
    )
    .orderBy(asc(outboxMails.position))
    .limit(BATCH);
  for (const mail of due) {
    if (await claim(mail.position, mail.attempts, now)) await send(mail, deliver, now);
  }
}

function claim(position: number, attempts: number, now: number): Promise<boolean> {
  return transaction(async (tx) => {
    const claimed = await tx
      .update(outboxMails)
      .set({ attempts: attempts + 1, nextAttemptAt: now + backOff(attempts + 1) })
      .where(and(eq(outboxMails.position, position), eq(outboxMails.attempts, attempts), isNull(outboxMails.sentAt)))
      .returning({ position: outboxMails.position });
    return claimed.length === 1;
  });
}

async function send(mail: typeof outboxMails.$inferSelect, deliver: Deliver, now: number): Promise<void> {
  let lastError: string | null = null;
  try {
    await deliver(mail);
  } catch (error) {
    lastError = (error instanceof Error ? error.message : String(error)).slice(0, 300);
  }
  await transaction(async (tx) => {
    await tx
      .update(outboxMails)
      .set(lastError === null ? { sentAt: now, lastError } : { lastError })
      .where(eq(outboxMails.position, mail.position));
  });
}
