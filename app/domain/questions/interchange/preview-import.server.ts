import { db } from '#db/client';
import type { Admin } from '../../people/actor';
import { loadBank } from '../bank/load-bank.server';
import { listLessons } from '../drafts/list-lessons.server';
import { planImport } from './plan-import';
import { type ImportFile, readImport } from './read-import.server';

/**
 * What importing a file would do, line by line, without doing it: what comes complete, what comes as an unfinished draft
 * and what it misses, what is there already, what does not come and why. Throws what `readImport` throws.
 */
export async function previewImport(_admin: Admin, file: ImportFile) {
  const { entries, format, source } = readImport(file);
  const { lines, digest } = planImport(entries, await loadBank(db), {
    source,
    pool: file.pool,
    lessons: listLessons(),
  });
  const count = (outcome: string) => lines.filter((line) => line.outcome === outcome).length;
  return {
    format,
    digest,
    counts: {
      complete: count('complete'),
      unfinished: count('unfinished'),
      there: count('there'),
      refused: count('refused'),
      category: count('category'),
    },
    lines: lines.map(({ draft, content: _, ...line }) => ({ ...line, filled: draft ? filledIn(draft) : null })),
  };
}

type Draft = NonNullable<ReturnType<typeof planImport>['lines'][number]['draft']>;

/** How much of a draft is written. */
const filledIn = (draft: Draft) => ({
  id: draft.id,
  english: draft.stem.en !== '',
  chinese: draft.stem.zh !== '',
  answers: draft.options.length + draft.steps.length + draft.prompts.length + draft.questions.length,
  explanation: draft.explanation.en !== '' || draft.explanation.zh !== '',
  lesson: draft.lesson,
  tags: draft.tags.length,
});

export type ImportPreview = Awaited<ReturnType<typeof previewImport>>;
