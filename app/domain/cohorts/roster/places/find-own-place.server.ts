import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { rosterPlaces } from '#db/schema/rosters';
import type { Trainer } from '../../../people/actor';
import { Refusal } from '../../../refusal';
import { findOwnClass, type OwnClass } from '../../find-own-class.server';
import { type PlaceRow, placeRows, soughtPlaces } from './place-rows.server';

/** A place on the roster of a class the trainer runs, inside a transaction or not. Any other is `not-found`. */
export async function findOwnPlace(
  reader: Pick<Reader, 'select'>,
  trainer: Trainer,
  { classId, placeId }: { classId: string; placeId: string },
): Promise<{ own: OwnClass; place: PlaceRow }> {
  const own = await findOwnClass(reader, trainer, classId);
  const where = and(soughtPlaces(classId, {}), eq(rosterPlaces.id, placeId));
  const [place] = await placeRows(reader, where, { limit: 1, offset: 0 });
  if (!place) throw new Refusal('not-found');
  return { own, place };
}
