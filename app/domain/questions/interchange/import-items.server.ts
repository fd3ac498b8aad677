import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { itemDrafts } from '#db/schema/questions';
import { record } from '../../audit/record.server';
import type { Admin } from '../../people/actor';
import { Refusal } from '../../refusal';
import { loadBank } from '../bank/load-bank.server';
import { listLessons } from '../drafts/list-lessons.server';
import { publishContent } from '../drafts/publish-content.server';
import { planImport } from './plan-import';
import { type ImportFile, readImport } from './read-import.server';

/**
 * Imports a file exactly as it was shown: `digest` is that of the preview, and when file or bank would give another list
 * by now, nothing happens. What comes is a draft; complete ones are published at once when `publish`.
 * Throws what `readImport` throws, and `import-changed`.
 */
export async function importItems(
  actor: Admin,
  { file, digest, publish }: { file: ImportFile; digest: string; publish: boolean },
  now: number,
): Promise<{ drafts: number; published: number }> {
  const { entries, format, source } = readImport(file);
  const lessons = listLessons();
  const { pool } = file;
  return transaction(async (tx) => {
    const plan = planImport(entries, await loadBank(tx), { source, pool, lessons });
    if (plan.digest !== digest) throw new Refusal('import-changed');
    const done = { drafts: 0, published: 0 };
    for (const { line, draft, content, itemId } of plan.lines) {
      if (content && publish) {
        await publishContent(
          tx,
          actor,
          { content, pool, itemId, authorId: actor.personId, restore: false },
          lessons,
          now,
        );
        done.published += 1;
      } else if (draft) {
        const row = { id: newId(), itemId, pool, content: draft, importedFrom: `${source}:${line}` };
        await tx.insert(itemDrafts).values({ ...row, authorId: actor.personId, createdAt: now, updatedAt: now });
        done.drafts += 1;
      }
    }
    if (done.drafts + done.published > 0) {
      await record(tx, {
        at: now,
        actorId: actor.personId,
        action: 'items-imported',
        subject: { type: 'bank', id: source },
        detail: { format, ...done, refused: plan.lines.filter(({ outcome }) => outcome === 'refused').length },
      });
    }
    return done;
  });
}
