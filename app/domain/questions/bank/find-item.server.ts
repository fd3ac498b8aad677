import { asc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { people } from '#db/schema/people';
import { itemDrafts, items, itemVersions } from '#db/schema/questions';
import { languages } from '../../language';
import type { Admin } from '../../people/actor';
import { Refusal } from '../../refusal';
import { rightAnswer } from '../mark';
import { drawable } from '../quiz/quiz';
import { showItem } from '../show-item';
import { compareVersions } from './compare-versions';

/**
 * An item whole, for an admin: as a candidate sees it in both languages, its key, explanation and versions, and what
 * changed between two of them; when none are named, between the last two.
 */
export async function findItem(_admin: Admin, itemId: string, compared: { before?: string; after?: string } = {}) {
  const [item] = await db.select().from(items).where(eq(items.id, itemId));
  if (!item) throw new Refusal('not-found');
  const versions = await db
    .select({
      hash: itemVersions.hash,
      createdAt: itemVersions.createdAt,
      content: itemVersions.content,
      author: people.name,
    })
    .from(itemVersions)
    .leftJoin(people, eq(people.id, itemVersions.authorId))
    .where(eq(itemVersions.itemId, itemId))
    .orderBy(asc(itemVersions.createdAt), asc(itemVersions.hash));
  const current = versions.find(({ hash }) => hash === item.currentHash)?.content;
  if (!current) throw new Error(`item ${itemId} has no stored version`);
  const [draft] = await db.select({ id: itemDrafts.id }).from(itemDrafts).where(eq(itemDrafts.itemId, itemId));
  const unshuffled = drawable({ itemId, version: item.currentHash, section: item.section, content: current });
  const { id, pool, section, moduleId, withdrawnAt, currentHash, origin } = item;
  const named = (hash: string | undefined) => versions.find((each) => each.hash === hash);
  const after = named(compared.after) ?? named(currentHash);
  const before = named(compared.before) ?? versions.filter(({ hash }) => hash !== after?.hash).at(-1);
  return {
    id,
    pool,
    section,
    moduleId,
    origin,
    withdrawnAt,
    draftId: draft?.id ?? null,
    shown: languages.map((language) => ({ language, item: showItem(current, unshuffled, language) })),
    key: rightAnswer(current),
    tolerance: current.type === 'numeric' ? current.tolerance : null,
    explanation: current.explanation,
    lesson: current.lesson,
    objective: current.objective,
    difficulty: current.difficulty,
    level: current.level,
    tags: current.tags,
    sources: current.sources,
    versions: versions.map(({ hash, createdAt, author }) => ({
      hash,
      createdAt,
      author,
      current: hash === currentHash,
    })),
    comparison:
      before && after
        ? { before: before.hash, after: after.hash, differences: compareVersions(before.content, after.content) }
        : null,
  };
}

export type WholeItem = Awaited<ReturnType<typeof findItem>>;
