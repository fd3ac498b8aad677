import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { people } from '#db/schema/people';

/** Has a person come of age on a day, as they said; null: nothing was said. */
export async function comeOfAgeOn(personId: string, day: string | null): Promise<void> {
  await transaction(async (tx) => {
    await tx.update(people).set({ comesOfAgeOn: day }).where(eq(people.id, personId));
  });
}
