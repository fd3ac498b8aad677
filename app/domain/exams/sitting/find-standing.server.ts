import { and, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { sittings } from '#db/schema/exams';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import type { Standing } from './standing';

/** How one's own sitting stands. Throws `not-found`. */
export async function findStanding(actor: Actor, sittingId: string): Promise<Standing> {
  const [standing] = await db
    .select({
      sittingId: sittings.id,
      state: sittings.state,
      deadline: sittings.deadline,
      writer: sittings.writer,
      writerDevice: sittings.writerDevice,
      writerSince: sittings.writerSince,
      changedAt: sittings.changedAt,
    })
    .from(sittings)
    .where(and(eq(sittings.id, sittingId), eq(sittings.personId, actor.personId)));
  if (!standing) throw new Refusal('not-found');
  return standing;
}
