import { eq } from 'drizzle-orm';
import { db } from '#db/client';
import { people } from '#db/schema/people';
import { items } from '#db/schema/questions';
import type { Language } from '../../language';
import type { Admin } from '../../people/actor';
import { finishDraft } from './finish-draft';
import { listLessons } from './list-lessons.server';
import { loadDraft } from './load-draft.server';

/** A draft whole, with everything that stands in the way of publishing it, and what its fields can be chosen from. */
export async function findDraft(_admin: Admin, draftId: string, language: Language) {
  const lessons = listLessons();
  const { id, itemId, pool, content, importedFrom, authorId, updatedAt } = await loadDraft(db, draftId);
  const [author] = await db.select({ name: people.name }).from(people).where(eq(people.id, authorId));
  const [item] = itemId
    ? await db.select({ withdrawnAt: items.withdrawnAt }).from(items).where(eq(items.id, itemId))
    : [];
  const lesson = lessons.find((each) => each.id === content.lesson);
  return {
    id,
    itemId,
    pool,
    content,
    importedFrom,
    author: author?.name ?? '',
    updatedAt,
    withdrawn: item !== undefined && item.withdrawnAt !== null,
    problems: finishDraft(content, lessons).problems,
    lessons: lessons.map((each) => ({ id: each.id, title: each[language].title })),
    objectives: (lesson?.[language].objectives ?? []).map((objective) => ({ id: objective.id, text: objective.text })),
    sources: [...new Set((lesson?.en.sources ?? []).map((source) => source.id))],
  };
}

export type WholeDraft = Awaited<ReturnType<typeof findDraft>>;
