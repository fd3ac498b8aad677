import { db } from '#db/client';
import type { Admin } from '../../people/actor';
import { findShortages, type Shortage } from './find-shortages.server';

/** What would be thin, were an item withdrawn: asked before anybody does it. */
export const previewShortages = (_admin: Admin, itemId: string): Promise<Shortage[]> => findShortages(db, itemId);
