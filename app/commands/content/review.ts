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
import { printSheet } from '~/domain/questions/review/print-sheet';
import { recordReviews } from '~/domain/questions/review/reviews';

/** Prints what somebody needs to answer a module's items blind. */
export function sheet(dir: string, moduleId: string, language: Language): number {
  const found = moduleOf(dir, moduleId);
  if (!found) return 2;
  console.log(printSheet(found.module, found.items, language));
  return 0;
}

/**
 * Compares a blind reading with the keys as they are now, prints every disagreement, and records the items agreed on as
 * reviewed on that day. Answers to an item that was edited after they were given do not count: leave them out of the file.
 */
export function review(dir: string, moduleId: string, answersFile: string, on: string): number {
  const found = moduleOf(dir, moduleId);
  if (!found) return 2;
  const answers = readAnswers(answersFile);
  const compared = compareAnswers(found.items, answers);
  for (const { where, answer, key } of compared.disagreements) {
    console.log(`${where}: answered ${JSON.stringify(answer)}, the key is ${JSON.stringify(key)}`);
  }
  const stray = strayAnswers(found.items, answers);
  if (compared.unanswered.length > 0) console.log(`not answered: ${compared.unanswered.join(', ')}`);
  if (stray.length > 0) console.log(`not of ${moduleId}: ${stray.join(', ')}`);
  const reviews = recordReviews(readReviews(dir), compared, on);
  writeFileSync(reviewsPath(dir), `${JSON.stringify(reviews, null, 2)}\n`);
  const { agreed, disagreed } = compared;
  console.log(
    `content: ${moduleId}, ${found.items.length} items: ${agreed.length} recorded, ${disagreed.length} disagreed on`,
  );
  return disagreed.length === 0 && stray.length === 0 && compared.unanswered.length === 0 ? 0 : 1;
}

function readAnswers(file: string): BlindAnswers {
  try {
    return blindAnswers.parse(JSON.parse(readFileSync(file, 'utf8')));
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
