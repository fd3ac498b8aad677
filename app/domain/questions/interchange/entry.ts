import type { ItemDraft } from '../drafts/item-draft';

/** Something to say about an entry: a key of the `interchange` dictionary and what fills it. */
export type Note = { code: string; facts: Record<string, string | number> };

/**
 * What stands in a file, each thing once, with the line it begins on: a question that can come, one that cannot and why, or
 * a category, which is no question. `notes` name what of it cannot be kept.
 */
export type Entry = { line: number; name: string; notes: Note[] } & (
  | { kind: 'question'; draft: ItemDraft }
  | { kind: 'refused'; type: string; why: Note }
  | { kind: 'category' }
);

/** A file that cannot be read at all: nothing of it can be trusted. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  constructor(
    readonly code: 'import-unreadable' | 'import-doctype' | 'import-not-quiz' | 'import-not-list',
    readonly line: number,
    readonly problem = '',
  ) {
    super(`line ${line}: ${problem || code}`);
  }
}

export const note = (code: string, facts: Note['facts'] = {}): Note => ({ code, facts });

/** The start of a text, for a list. */
export const excerpt = (text: string, length = 80): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return [...line].length > length ? `${[...line].slice(0, length).join('')}…` : line;
};
