import { transaction } from '#db/client';
import type { Admin } from '../../people/actor';
import { type Extension, lengthenSitting } from './lengthen-sitting.server';

/**
 * An admin adds minutes to a running sitting. The candidate's page follows by itself. Throws what `lengthenSitting` throws.
 */
export const extendSitting = (
  admin: Admin,
  sittingId: string,
  extension: Extension,
  now: number,
): Promise<{ deadline: number }> => transaction((tx) => lengthenSitting(tx, admin, sittingId, extension, now));
