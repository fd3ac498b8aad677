import { db } from '#db/client';
import type { Trainer } from '../people/actor';
import { findOwnClass } from './find-own-class.server';

/** Refuses a page of a class that the trainer does not run, whatever row of their own is named below it. Throws `not-found`. */
export async function refuseForeignClass(trainer: Trainer, classId: string): Promise<void> {
  await findOwnClass(db, trainer, classId);
}
