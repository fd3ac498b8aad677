import { and, asc, avg, eq, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { items } from '#db/schema/questions';
import type { Language } from '../../language';
import type { Admin } from '../../people/actor';
import { loadVersions } from '../../questions/load-versions.server';
import { addSums, type ItemSums, noSums } from './item-statistics';
import { judgeItem } from './judge-item';
import { loadChoices } from './load-choices.server';
import { loadMarkSums, type MarkSums } from './load-mark-sums.server';

/**
 * Every exam item with what real sittings say of the version in use: to those who sit it, an edited item is another one. A
 * constant number of queries.
 */
export async function listItemStatistics(_admin: Admin, language: Language) {
  const bank = await db
    .select({
      itemId: items.id,
      section: items.section,
      version: items.currentHash,
      exposure: items.exposure,
      withdrawnAt: items.withdrawnAt,
    })
    .from(items)
    .where(eq(items.pool, 'exam'))
    .orderBy(asc(items.id));
  const contents = await loadVersions(db, bank);
  const sums = sumsByVersion(await loadMarkSums());
  const choices = await loadChoices();
  const usual = await usualExposure();
  return bank.flatMap(({ exposure, ...item }) => {
    const content = contents.get(item.version);
    if (!content) return [];
    const seen = { papers: exposure, usualPapers: usual.get(item.section) ?? 0 };
    const judged = judgeItem(content, sums.get(item.version) ?? noSums, choices.get(item.version) ?? [], seen);
    return [{ ...item, type: content.type, stem: content.stem[language], ...judged }];
  });
}

export type ListedStatistics = Awaited<ReturnType<typeof listItemStatistics>>[number];

/** The sums of each version over all exams. */
export function sumsByVersion(marks: readonly MarkSums[]): ReadonlyMap<string, ItemSums> {
  const byVersion = new Map<string, ItemSums>();
  for (const { version, sums } of marks) byVersion.set(version, addSums(byVersion.get(version) ?? noSums, sums));
  return byVersion;
}

/** How many papers the items of each section that are in use stood on, on average. */
export async function usualExposure(): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ section: items.section, usual: avg(items.exposure).mapWith(Number) })
    .from(items)
    .where(and(eq(items.pool, 'exam'), isNull(items.withdrawnAt)))
    .groupBy(items.section);
  return new Map(rows.map(({ section, usual }) => [section, usual ?? 0]));
}
