import { asc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { rulings, sittingMarks } from '#db/schema/exams';
import { items, itemVersions } from '#db/schema/questions';
import type { Language } from '../../language';
import type { Admin } from '../../people/actor';
import { rightAnswer } from '../../questions/mark';
import { drawable } from '../../questions/quiz/quiz';
import { showItem } from '../../questions/show-item';
import { Refusal } from '../../refusal';
import { canScoreBy } from './re-keying';

/**
 * A version of an item as a ruling on it is considered: what it asks, its key, how many closed papers it stands on, earlier
 * rulings on it, and the versions whose key could hold instead, the newest last. Throws `not-found`.
 */
export async function findRuledVersion(_admin: Admin, version: string, language: Language) {
  const [item] = await db
    .select({ id: items.id, section: items.section, currentHash: items.currentHash })
    .from(itemVersions)
    .innerJoin(items, eq(items.id, itemVersions.itemId))
    .where(eq(itemVersions.hash, version));
  if (!item) throw new Refusal('not-found');
  const versions = await db
    .select({ hash: itemVersions.hash, createdAt: itemVersions.createdAt, content: itemVersions.content })
    .from(itemVersions)
    .where(eq(itemVersions.itemId, item.id))
    .orderBy(asc(itemVersions.createdAt), asc(itemVersions.hash));
  const sat = versions.find(({ hash }) => hash === version)?.content;
  if (!sat) throw new Error(`item ${item.id} has lost version ${version}`);
  const show = (content: typeof sat) => {
    const drawn = drawable({ itemId: item.id, version, section: item.section, content });
    return { item: showItem(content, drawn, language), key: rightAnswer(content) };
  };
  const made = await db
    .select({ number: rulings.number, kind: rulings.kind, keyFrom: rulings.keyFrom, decidedAt: rulings.decidedAt })
    .from(rulings)
    .where(eq(rulings.version, version))
    .orderBy(asc(rulings.number));
  return {
    itemId: item.id,
    version,
    current: version === item.currentHash,
    ...show(sat),
    papers: await db.$count(sittingMarks, eq(sittingMarks.version, version)),
    rulings: made,
    keys: versions
      .filter(({ hash, content }) => canScoreBy(sat, content) && (hash !== version || made.length > 0))
      .map(({ hash, createdAt, content }) => ({ hash, createdAt, own: hash === version, ...show(content) })),
  };
}

export type RuledVersion = Awaited<ReturnType<typeof findRuledVersion>>;
