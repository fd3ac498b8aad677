import { and, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { sittings } from '#db/schema/exams';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import { type HeldAnswer, loadHeldAnswers } from './load-held-answers.server';

/** What the server holds of one's own sitting, open or closed, for a page that only reads. Throws `not-found`. */
export async function findHeldAnswers(actor: Actor, sittingId: string): Promise<HeldAnswer[]> {
  const [own] = await db
    .select({ id: sittings.id })
    .from(sittings)
    .where(and(eq(sittings.id, sittingId), eq(sittings.personId, actor.personId)));
  if (!own) throw new Refusal('not-found');
  return loadHeldAnswers(db, sittingId);
}
