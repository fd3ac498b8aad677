import { desc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { items, itemVersions } from '#db/schema/questions';
import type { Language } from '../../language';
import type { Admin } from '../../people/actor';
import type { ItemContent } from '../../questions/item';
import { Refusal } from '../../refusal';
import { noSums } from './item-statistics';
import { judgeItem } from './judge-item';
import { sumsByVersion, usualExposure } from './list-item-statistics.server';
import { loadChoices } from './load-choices.server';
import { loadMarkSums } from './load-mark-sums.server';

/**
 * What real sittings say of an item: of the version in use, and of every earlier one that was sat, the newest first. Throws
 * `not-found`.
 */
export async function findItemStatistics(_admin: Admin, itemId: string, language: Language) {
  const [item] = await db
    .select({ section: items.section, exposure: items.exposure, currentHash: items.currentHash })
    .from(items)
    .where(eq(items.id, itemId));
  if (!item) throw new Refusal('not-found');
  const versions = await db
    .select({ version: itemVersions.hash, createdAt: itemVersions.createdAt, content: itemVersions.content })
    .from(itemVersions)
    .where(eq(itemVersions.itemId, itemId))
    .orderBy(desc(itemVersions.createdAt), desc(itemVersions.hash));
  const sums = sumsByVersion(await loadMarkSums(itemId));
  const choices = await loadChoices(itemId);
  const usual = await usualExposure();
  const seen = { papers: item.exposure, usualPapers: usual.get(item.section) ?? 0 };
  return versions
    .filter(({ version }) => version === item.currentHash || sums.has(version))
    .map(({ version, createdAt, content }) => ({
      version,
      createdAt,
      current: version === item.currentHash,
      texts: textsOf(content, language),
      ...judgeItem(content, sums.get(version) ?? noSums, choices.get(version) ?? [], seen),
    }));
}

export type VersionStatistics = Awaited<ReturnType<typeof findItemStatistics>>[number];

/** What the options say, by their ids; true and false are the dictionary's to word. */
const textsOf = (content: ItemContent, language: Language): Record<string, string> =>
  content.type === 'single' || content.type === 'multiple'
    ? Object.fromEntries(content.options.map(({ id, text }) => [id, text[language]]))
    : {};
