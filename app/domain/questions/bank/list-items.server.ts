import type { Language } from '../../language';
import type { Admin } from '../../people/actor';
import type { ItemContent, ItemType } from '../item';
import { findItems } from './find-items.server';

/** What narrows the bank down; what is not given does not narrow. `text` is looked for in all an item says and its id. */
export type ItemFilter = {
  pool?: 'quiz' | 'exam';
  section?: string;
  status?: 'in-use' | 'withdrawn';
  type?: ItemType;
  difficulty?: ItemContent['difficulty'];
  lesson?: string;
  text?: string;
};

/** How many items one page of the bank shows. */
export const ITEMS_A_PAGE = 50;

/** Items of the bank with what they ask now, by id. Holds no keys. */
export async function listItems(_admin: Admin, filter: ItemFilter, page: number, language: Language) {
  const found = await findItems(filter);
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
