import type { Entry, EntryKind, Worksheet } from '../courses/worksheet';
import type { Language } from '../language';

/** A field or a column, in one language. */
export type ShownEntry = {
  id: string;
  kind: EntryKind;
  label: string;
  hint: string | null;
  options: { id: string; text: string }[];
  width: 'narrow' | 'broad' | null;
};
export type ShownTable = { columns: ShownEntry[]; most: number; blank: number };
export type ShownPart = {
  id: string;
  title: string;
  hint: string | null;
  fields: ShownEntry[];
  table: ShownTable | null;
};
export type ShownWorksheet = {
  id: string;
  title: string;
  summary: string;
  paper: Worksheet['paper'];
  parts: ShownPart[];
};

/** A worksheet in one language, as it is filled in and printed. */
export function showWorksheet({ id, title, summary, paper, parts }: Worksheet, language: Language): ShownWorksheet {
  const shown = (entry: Entry): ShownEntry => ({
    id: entry.id,
    kind: entry.kind,
    label: entry.label[language],
    hint: entry.hint?.[language] ?? null,
    options: (entry.options ?? []).map((option) => ({ id: option.id, text: option.text[language] })),
    width: entry.width ?? null,
  });
  return {
    id,
    title: title[language],
    summary: summary[language],
    paper,
    parts: parts.map((part) => ({
      id: part.id,
      title: part.title[language],
      hint: part.hint?.[language] ?? null,
      fields: (part.fields ?? []).map(shown),
      table: part.table
        ? { columns: part.table.columns.map(shown), most: part.table.most, blank: part.table.blank }
        : null,
    })),
  };
}
