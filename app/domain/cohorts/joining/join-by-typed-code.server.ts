import { enterByCode } from '../../organisations/join-codes/enter-by-code.server';
import type { Actor } from '../../people/actor';
import { countWrong } from '../../people/throttle.server';
import { joinByCode } from './join-by-code.server';
import type { Joined } from './join-by-link.server';

/**
 * Joins what a code leads to: an organisation, else a class, which may ask for a number. Wrong codes are counted, per person
 * and place, so that none is found by trying. Throws `too-many-tries`, and what either refuses.
 */
export async function joinByTypedCode(
  actor: Actor,
  { code, number, client }: { code: string; number?: string; client: string },
  now: number,
): Promise<Joined> {
  return countWrong(['join-code', actor.personId, client], 'join-code-wrong', async () => {
    const organisationId = await enterByCode(actor, code, now);
    return organisationId === null ? { classId: await joinByCode(actor, { code, number }, now) } : { organisationId };
  });
}
