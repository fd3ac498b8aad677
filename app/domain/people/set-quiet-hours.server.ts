import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { people } from '#db/schema/people';
import { record } from '../audit/record.server';
import type { Actor } from './actor';

/** Says between which times of day, in one's own zone, no mail comes that can wait. The same twice: mail comes at any time. */
export async function setQuietHours(
  actor: Actor,
  { quietFrom, quietUntil }: { quietFrom: string; quietUntil: string },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    await tx.update(people).set({ quietFrom, quietUntil }).where(eq(people.id, actor.personId));
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'quiet-hours-changed',
      subject: { type: 'person', id: actor.personId },
      detail: { quietFrom, quietUntil },
    });
  });
}
