import { and, inArray } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { rosterPlaces } from '#db/schema/rosters';
import { record } from '../../../audit/record.server';
import { inBatches } from '../../../in-batches';
import type { Trainer } from '../../../people/actor';
import { Refusal } from '../../../refusal';
import { refuseUnlessClassAllows } from '../../class-allows';
import { findOwnClass } from '../../find-own-class.server';
import { placeRows, soughtPlaces } from './place-rows.server';
import { renewLink } from './renew-link.server';

const LINKS_AT_ONCE = 100;
const LINKS_AT_MOST = 5_000;

/**
 * Makes new links for people who are still expected: those chosen, or all. Links made before are void. Returns what to hand
 * out; it is shown once and stored nowhere. Throws `not-found`, `not-in-this-state`, and `places-none-open` when nobody of
 * them is expected any more.
 */
export async function makeLinks(
  trainer: Trainer,
  { classId, placeIds }: { classId: string; placeIds: readonly string[] | 'all' },
  now: number,
): Promise<{ name: string; number: string | null; token: string; expiresAt: number }[]> {
  refuseUnlessClassAllows(await findOwnClass(db, trainer, classId), 'change-roster');
  const chosen = placeIds === 'all' ? undefined : inArray(rosterPlaces.id, placeIds.slice(0, LINKS_AT_MOST));
  const open = and(soughtPlaces(classId, { state: 'open' }), chosen);
  const places = await placeRows(db, open, { limit: LINKS_AT_MOST, offset: 0 });
  if (places.length === 0) throw new Refusal('places-none-open');
  const made: { name: string; number: string | null; token: string; expiresAt: number }[] = [];
  for (const part of inBatches(places, LINKS_AT_ONCE)) {
    await transaction(async (tx) => {
      refuseUnlessClassAllows(await findOwnClass(tx, trainer, classId), 'change-roster');
      const still = and(
        soughtPlaces(classId, { state: 'open' }),
        inArray(
          rosterPlaces.id,
          part.map(({ id }) => id),
        ),
      );
      for (const { id, name, number } of await placeRows(tx, still, { limit: LINKS_AT_ONCE, offset: 0 })) {
        made.push({ name, number, ...(await renewLink(tx, id, now)) });
      }
      await record(tx, {
        at: now,
        actorId: trainer.personId,
        action: 'place-links-made',
        subject: { type: 'order-class', id: classId },
        detail: { links: part.length },
      });
    });
  }
  return made;
}
