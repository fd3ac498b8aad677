import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { items, itemVersions } from '#db/schema/questions';
import type { CasePart, ItemContent } from '../item';
import type { ItemFilter } from './list-items.server';

/** The items a filter leaves, by id, with their keys: for use cases, not for a screen. */
export async function findItems(filter: ItemFilter) {
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
  return rows.filter(
    ({ id, content }) =>
      (!filter.type || content.type === filter.type) &&
      (!filter.difficulty || content.difficulty === filter.difficulty) &&
      (!filter.lesson || content.lesson === filter.lesson) &&
      (sought === '' || [id, ...textsOf(content)].some((text) => text.toLowerCase().includes(sought))),
  );
}

/** Everything an item says to a candidate, in both languages. */
function textsOf(content: ItemContent | CasePart): string[] {
  const lines = [
    content.stem,
    ...('options' in content ? content.options.map(({ text }) => text) : []),
    ...('steps' in content ? content.steps.map(({ text }) => text) : []),
    ...('prompts' in content ? content.prompts.map(({ text }) => text) : []),
    ...('conversation' in content ? content.conversation.map(({ text }) => text) : []),
  ];
  const own = lines.flatMap(({ en, zh }) => [en, zh]);
  return 'questions' in content ? [...own, ...content.questions.flatMap(textsOf)] : own;
}
