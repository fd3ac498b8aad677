import { and, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { erasures } from '#db/schema/privacy';
import type { Actor } from '../../people/actor';

/** One's own wish to be erased, as it stands; null without one. */
export async function findOwnErasure(actor: Actor): Promise<{ askedAt: number; dueAt: number } | null> {
  const [standing] = await db
    .select({ askedAt: erasures.askedAt, dueAt: erasures.dueAt })
    .from(erasures)
    .where(and(eq(erasures.personId, actor.personId), isNull(erasures.withdrawnAt), isNull(erasures.doneAt)));
  return standing ?? null;
}
