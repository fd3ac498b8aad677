import { and, eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { storeBindings } from '#db/schema/hosts';
import type { Actor } from '../../people/actor';
import { findAge } from '../../people/find-age.server';
import { Refusal } from '../../refusal';
import { moveBinding } from './move-binding.server';

/**
 * A host's own answer to a binding: accepts or declines one that was asked for, or ends one in force. Throws `not-of-age` where
 * somebody who said that they are under 18 would accept.
 */
export async function answerBinding(
  actor: Actor,
  { bindingId, act }: { bindingId: string; act: 'accept' | 'decline' | 'end' },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    if (act === 'accept' && (await findAge(tx, actor.personId, now)).underAge) throw new Refusal('not-of-age');
    const [binding] = await tx
      .select()
      .from(storeBindings)
      .where(and(eq(storeBindings.id, bindingId), eq(storeBindings.personId, actor.personId)));
    await moveBinding(tx, binding, { act, side: 'host', by: actor.personId, now });
  });
}
