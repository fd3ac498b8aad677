import { eq } from 'drizzle-orm';
import { db } from '#db/client';
import { outboxMails } from '#db/schema/people';
import { Refusal } from '../refusal';
import type { Admin } from './actor';

/** One mail of the outbox in full, with its last failure. */
export async function findMail(_admin: Admin, position: number) {
  const [mail] = await db.select().from(outboxMails).where(eq(outboxMails.position, position));
  if (!mail) throw new Refusal('not-found');
  return mail;
}
