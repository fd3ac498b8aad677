import { createHash } from 'node:crypto';
import type { Language } from '../../language';
import { Refusal } from '../../refusal';
import { decodeText } from './decode-text';
import { detectFormat, type InterchangeFormat } from './detect-format';
import { type Entry, UnreadableFile } from './entry';
import { readFile } from './read-file';

/** A file somebody wants to import: its bytes as they came, and what cannot be read off them. */
export type ImportFile = {
  /** What it was called; empty when its text was pasted. */
  name: string;
  bytes: Uint8Array;
  /** Null: found out by its beginning. */
  format: InterchangeFormat | null;
  /** Of texts that name none. */
  language: Language;
  pool: 'quiz' | 'exam';
};

/** The largest file that is read, in bytes. */
export const IMPORT_BYTES = 1024 * 1024;
/** The most entries that are imported at once. */
export const IMPORT_ENTRIES = 1000;

/**
 * Every entry of a file, and what the file is called on the drafts that come of it. Throws `import-empty`,
 * `import-too-long`, `import-encoding`, `import-too-many`, and with the line `import-unreadable`, `import-doctype`,
 * `import-not-quiz` or `import-not-list`.
 */
export function readImport({ name, bytes, format, language }: ImportFile): {
  entries: Entry[];
  format: InterchangeFormat;
  source: string;
} {
  if (bytes.length > IMPORT_BYTES) throw new Refusal('import-too-long', { kilobytes: IMPORT_BYTES / 1024 });
  const text = decodeText(bytes);
  if (text === null) throw new Refusal('import-encoding');
  if (text.trim() === '') throw new Refusal('import-empty');
  const found = format ?? detectFormat(name, text);
  const entries = entriesOf(text, found, language);
  if (entries.length === 0) throw new Refusal('import-empty');
  if (entries.length > IMPORT_ENTRIES) {
    throw new Refusal('import-too-many', { count: entries.length, limit: IMPORT_ENTRIES });
  }
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { entries, format: found, source: `${name.replace(/^.*[\\/]/, '').slice(-60) || found}#${mark}` };
}

function entriesOf(text: string, format: InterchangeFormat, language: Language): Entry[] {
  try {
    return readFile(text, format, language);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Refusal(error.code, { line: error.line, problem: error.problem });
  }
}
