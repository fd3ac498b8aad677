import { db } from '#db/client';
import type { Actor } from '../../people/actor';
import { findAge } from '../../people/find-age.server';

/** The day one comes of age by one's own word, `2027-05-01`, while it is still to come; null otherwise. */
export async function findOwnAge(actor: Actor, now: number): Promise<string | null> {
  const { comesOfAgeOn, underAge } = await findAge(db, actor.personId, now);
  return underAge ? comesOfAgeOn : null;
}
