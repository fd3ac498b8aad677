import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { people } from '#db/schema/people';
import { record } from '../audit/record.server';
import type { Language } from '../language';
import type { Actor } from './actor';

/** Changes what a person says of themselves. Certificates keep the name they were issued with. */
export async function changeProfile(
  actor: Actor,
  { name, language, zone }: { name: string; language: Language; zone: string },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    await tx.update(people).set({ name, language, zone }).where(eq(people.id, actor.personId));
    await record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'profile-changed',
      subject: { type: 'person', id: actor.personId },
      detail: { nameChanged: name !== actor.name, language, zone },
    });
  });
}
