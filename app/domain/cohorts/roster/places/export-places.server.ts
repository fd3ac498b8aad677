import { db } from '#db/client';
import type { Trainer } from '../../../people/actor';
import { findOwnClass } from '../../find-own-class.server';
import { placeRows, soughtPlaces } from './place-rows.server';

const PLACES_AT_MOST = 50_000;

/** A class's whole roster, to keep. Any other class is `not-found`. */
export async function exportPlaces(trainer: Trainer, classId: string) {
  await findOwnClass(db, trainer, classId);
  return placeRows(db, soughtPlaces(classId, {}), { limit: PLACES_AT_MOST, offset: 0 });
}
