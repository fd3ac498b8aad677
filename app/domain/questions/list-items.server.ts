import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { items, itemVersions } from '#db/schema/questions';
import type { Language } from '../both-languages';
import type { Admin } from '../people/actor';

/** What narrows the bank down; what is not given does not narrow. `text` is looked for in both stems and the id. */
export type ItemFilter = { pool?: 'quiz' | 'exam'; section?: string; status?: 'in-use' | 'withdrawn'; text?: string };

/** How many items one page of the bank shows. */
export const ITEMS_A_PAGE = 50;

/** Items of the bank with what they ask now, by id. Holds no keys. */
export async function listItems(_admin: Admin, filter: ItemFilter, page: number, language: Language) {
  const rows = await db
    .select({
      id: items.id,
      pool: items.pool,
      section: items.section,
      moduleId: items.moduleId,
      withdrawnAt: items.withdrawnAt,
      content: itemVersions.content,
    })
    .from(items)
    .innerJoin(itemVersions, eq(itemVersions.hash, items.currentHash))
    .where(
      and(
        filter.pool && eq(items.pool, filter.pool),
        filter.section ? eq(items.section, filter.section) : undefined,
        filter.status && (filter.status === 'in-use' ? isNull(items.withdrawnAt) : isNotNull(items.withdrawnAt)),
      ),
    )
    .orderBy(asc(items.id));
  const sought = (filter.text ?? '').trim().toLowerCase();
  const found = rows.filter(({ id, content: { stem } }) =>
    [id, stem.en, stem.zh].some((text) => text.toLowerCase().includes(sought)),
  );
  const pages = Math.max(1, Math.ceil(found.length / ITEMS_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    total: found.length,
    page: shown,
    pages,
    items: found.slice((shown - 1) * ITEMS_A_PAGE, shown * ITEMS_A_PAGE).map(({ content, ...item }) => ({
      ...item,
      type: content.type,
      difficulty: content.difficulty,
      lesson: content.lesson,
      stem: content.stem[language],
    })),
  };
}

export type BankPage = Awaited<ReturnType<typeof listItems>>;
