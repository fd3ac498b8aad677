import { desc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { people } from '#db/schema/people';
import { itemDrafts } from '#db/schema/questions';
import type { Language } from '../../language';
import type { Admin } from '../../people/actor';
import { finishDraft } from './finish-draft';
import { gapsOf } from './gaps';
import { listLessons } from './list-lessons.server';

/** As many drafts as are worth looking through on one page; the newest. */
export const DRAFTS_SHOWN = 200;

/** What is being written, the latest first, with what each still misses. Any admin may go on with any of them. */
export async function listDrafts(_admin: Admin, language: Language) {
  const lessons = listLessons();
  const rows = await db
    .select({
      id: itemDrafts.id,
      itemId: itemDrafts.itemId,
      pool: itemDrafts.pool,
      content: itemDrafts.content,
      importedFrom: itemDrafts.importedFrom,
      author: people.name,
      updatedAt: itemDrafts.updatedAt,
    })
    .from(itemDrafts)
    .innerJoin(people, eq(people.id, itemDrafts.authorId))
    .orderBy(desc(itemDrafts.updatedAt), desc(itemDrafts.id))
    .limit(DRAFTS_SHOWN + 1);
  const drafts = rows.slice(0, DRAFTS_SHOWN).map(({ content, ...draft }) => ({
    ...draft,
    type: content.type,
    named: content.id,
    stem: content.stem[language] || content.stem.en || content.stem.zh,
    gaps: gapsOf(content, finishDraft(content, lessons).problems),
  }));
  return { drafts, more: rows.length > DRAFTS_SHOWN };
}

export type DraftList = Awaited<ReturnType<typeof listDrafts>>;
