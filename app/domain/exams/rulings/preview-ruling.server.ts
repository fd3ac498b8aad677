import { db } from '#db/client';
import type { Admin } from '../../people/actor';
import { checkRuling, nextRulingNumber } from './check-ruling.server';
import { computeRegrading } from './compute-regrading.server';
import { digestOfPreview, flipOf, isChanged, type RulingWanted } from './ruling-wanted';

/**
 * What a ruling would come to, without making it: how many closed sittings have the version, every one whose score would
 * change, before and after, and a digest of it all for whoever makes the ruling to hand back. Throws `not-found` or
 * `key-does-not-fit`.
 */
export async function previewRuling(_admin: Admin, wanted: RulingWanted) {
  await checkRuling(wanted);
  const number = await nextRulingNumber(db);
  const computed = await computeRegrading({ id: 'preview', ...wanted });
  return {
    digest: digestOfPreview(wanted, number, computed),
    sittings: computed.length,
    changed: computed.filter(isChanged).map((each) => {
      const { sittingId, personId, name, closedAt, before, after } = each;
      return { sittingId, personId, name, closedAt, before, after, flip: flipOf(each) };
    }),
  };
}

export type RulingPreview = Awaited<ReturnType<typeof previewRuling>>;
