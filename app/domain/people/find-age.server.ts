import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { people } from '#db/schema/people';
import { underAge } from './age';

/** What a person said of their age: the day they come of age (null: nothing), and whether that is still to come. */
export async function findAge(
  reader: Pick<Reader, 'select'>,
  personId: string,
  now: number,
): Promise<{ comesOfAgeOn: string | null; underAge: boolean }> {
  const [said] = await reader
    .select({ comesOfAgeOn: people.comesOfAgeOn, zone: people.zone })
    .from(people)
    .where(eq(people.id, personId));
  if (!said) return { comesOfAgeOn: null, underAge: false };
  return { comesOfAgeOn: said.comesOfAgeOn, underAge: underAge(said.comesOfAgeOn, said.zone, now) };
}
