import { eq } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { sittings } from '#db/schema/exams';
import { itemVersions } from '#db/schema/questions';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { applyRuling } from '~/domain/exams/rulings/apply-ruling.server';
import { previewRuling } from '~/domain/exams/rulings/preview-ruling.server';
import type { RulingWanted } from '~/domain/exams/rulings/ruling-wanted';
import { handIn } from '~/domain/exams/sitting/hand-in.server';
import { saveAnswers } from '~/domain/exams/sitting/save-answers.server';
import type { Actor, Admin } from '~/domain/people/actor';
import { hashItem, type ItemContent } from '~/domain/questions/item';
import { EXAM, EXAM_DAY, MINUTE, makeItem, PAGE, rightSaves } from './exams';
import { LONG_AGO } from './people';

/** The digest of a made item's version as `publishExam` stores it. */
export const versionOf = (section: string, number: number): string => hashItem(makeItem(section, number));

/** Stores one more version of an item, which is not put in use. */
export async function makeVersion(content: ItemContent, authorId: string | null = null): Promise<string> {
  const hash = hashItem(content);
  await transaction(async (tx) => {
    await tx.insert(itemVersions).values({ hash, itemId: content.id, content, authorId, createdAt: LONG_AGO });
  });
  return hash;
}

/** On which place of a sitting's paper each item stands. */
export async function placesOf(sittingId: string): Promise<ReadonlyMap<string, number>> {
  const [row] = await db.select({ paper: sittings.paper }).from(sittings).where(eq(sittings.id, sittingId));
  return new Map((row?.paper.items ?? []).map(({ itemId }, place) => [itemId, place]));
}

/** Sits the made exam with everything right but the named items, which are left blank. Returns the sitting's id. */
export async function sitWithout(person: Actor, itemIds: readonly string[], at = EXAM_DAY): Promise<string> {
  const { sittingId } = await startSitting(person, EXAM, at);
  const places = await placesOf(sittingId);
  const left = new Set(itemIds.map((itemId) => places.get(itemId)));
  const saves = (await rightSaves(person, sittingId)).filter(({ place }) => !left.has(place));
  if (saves.length > 0) await saveAnswers(person, sittingId, PAGE, saves, at + MINUTE);
  await handIn(person, sittingId, PAGE, at + 2 * MINUTE);
  return sittingId;
}

/** Previews a ruling and makes it at once. */
export async function rule(admin: Admin, wanted: RulingWanted, now = EXAM_DAY + 60 * MINUTE): Promise<string> {
  const { digest } = await previewRuling(admin, wanted);
  const { rulingId } = await applyRuling(admin, { ...wanted, reason: 'Two keys were right.', seen: digest }, now);
  return rulingId;
}
