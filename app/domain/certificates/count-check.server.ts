import type { Actor } from '../people/actor';
import { countTry } from '../people/throttle.server';
import { Refusal } from '../refusal';

/**
 * Counts that somebody asks for a certificate by its number, whether there is one or not: a person for themselves, all
 * others by the address they come from. Throws `too-many-checks` for whoever asks faster than anybody reads.
 */
export async function countCheck(client: string, actor: Pick<Actor, 'personId'> | null): Promise<void> {
  try {
    await countTry(['certificate', client, actor?.personId ?? '']);
  } catch (error) {
    throw error instanceof Refusal && error.code === 'too-many-tries' ? new Refusal('too-many-checks') : error;
  }
}
