import { readFileSync, writeFileSync } from 'node:fs';
import { readReviews, reviewsPath } from '~/domain/check-content.server';
import { readContent } from '~/domain/content.server';
import { ContentError } from '~/domain/courses/content-file.server';
import type { Module } from '~/domain/courses/course';
import type { Language } from '~/domain/language';
import type { ItemContent } from '~/domain/questions/item';
import {
  type BlindAnswers,
  blindAnswers,
  compareAnswers,
  strayAnswers,
} from '~/domain/questions/review/compare-answers';
import { printSheet, standsOn } from '~/domain/questions/review/print-sheet';
import { recordReviews } from '~/domain/questions/review/reviews';

/** Prints what somebody needs to answer a module's items blind. */
export function sheet(dir: string, moduleId: string, language: Language): number {
  const found = moduleOf(dir, moduleId);
  if (!found) return 2;
  console.log(printSheet(found.module, found.items, language));
  return 0;
}

/**
 * Compares a blind reading with the keys, prints every disagreement, and records the items agreed on as reviewed on that day. With the
 * sheet that was answered, only items that still read as they did on it count: an answer says nothing of a text edited since.
 */
export function review(dir: string, moduleId: string, files: { answers: string; sheet?: string }, on: string): number {
  const found = moduleOf(dir, moduleId);
  if (!found) return 2;
  const answers = readAnswers(files.answers);
  const answered = files.sheet === undefined ? undefined : readText(files.sheet);
  const items = found.items.filter((item) => answered === undefined || standsOn(answered, item));
  const edited = found.items.filter((item) => !items.includes(item)).map(({ id }) => id);
  const compared = compareAnswers(items, answers);
  for (const { where, answer, key } of compared.disagreements) {
    console.log(`${where}: answered ${JSON.stringify(answer)}, the key is ${JSON.stringify(key)}`);
  }
  const { agreed, disagreed, unanswered } = compared;
  const stray = strayAnswers(found.items, answers);
  if (edited.length > 0) console.log(`edited since, to be answered again: ${edited.join(', ')}`);
  if (unanswered.length > 0) console.log(`not answered: ${unanswered.join(', ')}`);
  if (stray.length > 0) console.log(`not of ${moduleId}: ${stray.join(', ')}`);
  const reviews = recordReviews(readReviews(dir), compared, on);
  writeFileSync(reviewsPath(dir), `${JSON.stringify(reviews, null, 2)}\n`);
  console.log(
    `content: ${moduleId}, ${found.items.length} items: ${agreed.length} recorded, ${disagreed.length} disagreed on`,
  );
  return agreed.length === found.items.length && stray.length === 0 ? 0 : 1;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ContentError([{ file, line: 1, problem: 'the file is missing or cannot be read' }]);
  }
}

function readAnswers(file: string): BlindAnswers {
  const text = readText(file);
  try {
    return blindAnswers.parse(JSON.parse(text));
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'cannot be read';
    throw new ContentError([{ file, line: 1, problem }]);
  }
}

function moduleOf(dir: string, moduleId: string): { module: Module; items: ItemContent[] } | undefined {
  const { library, pooled } = readContent(dir);
  const module = library.courses.flatMap(({ modules }) => modules).find(({ id }) => id === moduleId);
  if (!module) {
    console.error(`content: there is no module ${moduleId}`);
    return undefined;
  }
  return { module, items: pooled.filter((item) => item.moduleId === moduleId).map(({ content }) => content) };
}
