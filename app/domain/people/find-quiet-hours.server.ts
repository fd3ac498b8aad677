import { eq } from 'drizzle-orm';
import { db } from '#db/client';
import { people } from '#db/schema/people';
import type { Actor } from './actor';

/** One's own quiet hours. */
export async function findQuietHours(actor: Actor): Promise<{ quietFrom: string; quietUntil: string }> {
  const [found] = await db
    .select({ quietFrom: people.quietFrom, quietUntil: people.quietUntil })
    .from(people)
    .where(eq(people.id, actor.personId));
  if (!found) throw new Error('somebody signed in has an account');
  return found;
}
