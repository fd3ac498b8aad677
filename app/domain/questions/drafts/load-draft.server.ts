import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { itemDrafts } from '#db/schema/questions';
import { Refusal } from '../../refusal';

/** A draft's row. Drafts belong to the bank: any admin may go on with one. Throws `not-found`. */
export async function loadDraft(reader: Reader, draftId: string) {
  const [draft] = await reader.select().from(itemDrafts).where(eq(itemDrafts.id, draftId));
  if (!draft) throw new Refusal('not-found');
  return draft;
}
