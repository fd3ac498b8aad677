import type { Reader } from '#db/client';
import { Refusal } from '../../refusal';
import { loadSealedPapers } from './load-sealed-papers.server';
import type { Sealed } from './replay-result';

/** What a sitting's result follows from, as it was pinned. Holds the keys: for scoring and replay only. Throws `not-found`. */
export async function loadSealed(reader: Reader, sittingId: string): Promise<Sealed> {
  const sealed = (await loadSealedPapers(reader, [sittingId])).get(sittingId);
  if (!sealed) throw new Refusal('not-found');
  return sealed;
}
