import type { Locator } from '@playwright/test';
import type { Language } from '~/domain/both-languages';
import { readLibrary } from '~/domain/courses/read-courses.server';
import type { ItemContent } from '~/domain/questions/item';
import { rightAnswer } from '~/domain/questions/mark';
import { readPools } from '~/domain/questions/read-pools.server';

export const library = readLibrary('content');
const contents = readPools('content', library).map(({ content }) => content);

/** The item a text on the page asks, found by its stem. */
export function itemAsked(text: string, language: Language): ItemContent {
  const squeezed = text.replace(/\s+/g, ' ');
  const found = contents.filter(({ stem }) => squeezed.includes(stem[language].replace(/\s+/g, ' ').trim()));
  const [longest] = found.sort((a, b) => b.stem[language].length - a.stem[language].length);
  if (!longest) throw new Error(`no item asks: ${text}`);
  return longest;
}

/** Chooses the right options of the question in a group, as one who knows the content files. */
export async function answerRightly(group: Locator, asked: string, language: Language): Promise<void> {
  const key = rightAnswer(itemAsked(asked, language));
  if (!('chosen' in key)) throw new Error(`${asked}: not answered by choosing`);
  for (const option of key.chosen) await group.locator(`input[value="${option}"]`).check();
}
