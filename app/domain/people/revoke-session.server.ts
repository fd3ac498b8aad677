import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { sessions } from '#db/schema/people';
import { record } from '../audit/record.server';
import { Refusal } from '../refusal';
import type { Actor } from './actor';

/** Ends one of the person's own sessions, here or elsewhere. Anybody else's is `not-found`. */
export async function revokeSession(actor: Actor, sessionId: string, now: number): Promise<void> {
  await transaction(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.personId, actor.personId)))
      .returning({ id: sessions.id });
    if (ended.length === 0) throw new Refusal('not-found');
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'session-revoked',
      subject: { type: 'person', id: actor.personId },
    });
  });
}
