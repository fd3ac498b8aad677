import { db } from '#db/client';
import type { Trainer } from '../../../people/actor';
import { classAllows } from '../../class-allows';
import { findOwnPlace } from './find-own-place.server';

/** A place on the roster of a class the trainer runs, and whether it may be changed now. Any other is `not-found`. */
export async function findPlaceFor(trainer: Trainer, { classId, placeId }: { classId: string; placeId: string }) {
  const { own, place } = await findOwnPlace(db, trainer, { classId, placeId });
  return { place, mayChange: own.endedAt === null && classAllows(own.orderState, 'change-roster') };
}
