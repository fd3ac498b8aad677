import { asc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { items, itemVersions } from '#db/schema/questions';
import { languages } from '../both-languages';
import type { Admin } from '../people/actor';
import { Refusal } from '../refusal';
import { rightAnswer } from './mark';
import { drawable } from './quiz';
import { showItem } from './show-item';

/** An item whole, for an admin: as a candidate sees it in both languages, its key, explanation and versions. */
export async function findItem(_admin: Admin, itemId: string) {
  const [item] = await db.select().from(items).where(eq(items.id, itemId));
  if (!item) throw new Refusal('not-found');
  const versions = await db
    .select({ hash: itemVersions.hash, createdAt: itemVersions.createdAt, content: itemVersions.content })
    .from(itemVersions)
    .where(eq(itemVersions.itemId, itemId))
    .orderBy(asc(itemVersions.createdAt));
  const current = versions.find(({ hash }) => hash === item.currentHash)?.content;
  if (!current) throw new Error(`item ${itemId} has no stored version`);
  const unshuffled = drawable({ itemId, version: item.currentHash, section: item.section, content: current });
  const { id, pool, section, moduleId, withdrawnAt, currentHash } = item;
  return {
    id,
    pool,
    section,
    moduleId,
    withdrawnAt,
    shown: languages.map((language) => ({ language, item: showItem(current, unshuffled, language) })),
    key: rightAnswer(current),
    explanation: current.explanation,
    lesson: current.lesson,
    difficulty: current.difficulty,
    level: current.level,
    tags: current.tags,
    sources: current.sources,
    versions: versions.map(({ hash, createdAt }) => ({ hash, createdAt, current: hash === currentHash })),
  };
}

export type WholeItem = Awaited<ReturnType<typeof findItem>>;
