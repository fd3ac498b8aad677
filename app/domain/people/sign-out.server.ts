import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { sessions } from '#db/schema/people';
import { record } from '../audit/record.server';
import type { Actor } from './actor';

/** Ends the session the person is in. Their other sessions stay. */
export async function signOut(actor: Actor, now: number): Promise<void> {
  await transaction(async (tx) => {
    await tx.delete(sessions).where(eq(sessions.id, actor.sessionId));
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'person-signed-out',
      subject: { type: 'person', id: actor.personId },
    });
  });
}
