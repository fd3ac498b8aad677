import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { blankDraft, blankQuestion, draftOfItem } from '../../drafts/draft-of-item';
import { type ItemDraft, itemDraft } from '../../drafts/item-draft';
import { itemContent, itemTypes } from '../../item';
import { type Entry, excerpt, note, UnreadableFile } from '../entry';

/** Reads our own format, a list of items: each as it is, as a draft of what can be made out, or refused. */
export function readOwnYaml(text: string): Entry[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const problem = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
    throw new UnreadableFile('import-unreadable', lines.linePos(error.pos[0]).line, problem);
  }
  const { contents } = document;
  if (!isSeq(contents)) throw new UnreadableFile('import-not-list', 1);
  return contents.items.map((item): Entry => {
    const line = (isMap(item) || isScalar(item) || isSeq(item)) && item.range ? lines.linePos(item.range[0]).line : 1;
    return readEntry(line, isMap(item) ? plain(() => item.toJS(document, { maxAliasCount: 0 }), line) : null);
  });
}

/** Aliases are not resolved: a short file could otherwise stand for a very long one. */
function plain(read: () => unknown, line: number): unknown {
  try {
    return read();
  } catch {
    throw new UnreadableFile('import-unreadable', line, 'aliases are not read here');
  }
}

function readEntry(line: number, raw: unknown): Entry {
  const whole = itemContent.safeParse(raw);
  if (whole.success) {
    const { id, stem } = whole.data;
    return { line, name: `${id} ${excerpt(stem.en, 60)}`, kind: 'question', draft: draftOfItem(whole.data), notes: [] };
  }
  const loose = looseItem.safeParse(raw);
  if (!loose.success) {
    const name = typeof raw === 'object' && raw !== null && 'id' in raw ? String(raw.id).slice(0, 80) : '';
    const why = note('not-an-item', { types: itemTypes.join(', ') });
    return { line, name, kind: 'refused', type: 'unknown', why, notes: [] };
  }
  const draft = itemDraft.safeParse(loose.data);
  const name = `${loose.data.id} ${excerpt(loose.data.stem.en || loose.data.stem.zh, 60)}`.trim();
  if (!draft.success) {
    const field = draft.error.issues[0]?.path.map(String).join('.') ?? '';
    return { line, name, kind: 'refused', type: loose.data.type, why: note('field-too-large', { field }), notes: [] };
  }
  const unread = unreadIn(raw, draft.data);
  const notes = unread.length > 0 ? [note('elements', { names: unread.join(', ').slice(0, 200) })] : [];
  return { line, name, kind: 'question', draft: draft.data, notes };
}

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String).catch('');
const words = z.object({ en: scalar, zh: scalar }).catch({ en: '', zh: '' });
const listOf = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).catch([]);
const lines = { id: scalar, text: words };

const looseQuestion = {
  stem: words,
  options: listOf(z.object({ ...lines, right: z.boolean().catch(false) })),
  steps: listOf(z.object(lines)),
  prompts: listOf(z.object({ ...lines, match: scalar })),
  answer: scalar,
  tolerance: scalar,
  unit: words,
};

const defaults = blankDraft();

/** Whatever can be made out of an item that does not keep the rules. Its type must be known. */
const looseItem = z.object({
  ...looseQuestion,
  type: z.enum(itemTypes),
  id: scalar,
  lesson: scalar,
  objective: scalar,
  level: z.enum(['recall', 'apply']).catch(defaults.level),
  difficulty: z.enum(['easy', 'medium', 'hard']).catch(defaults.difficulty),
  tags: listOf(scalar),
  sources: listOf(scalar),
  explanation: words,
  conversation: listOf(z.object({ speaker: z.enum(['buyer', 'host']).catch('buyer'), text: words })),
  questions: listOf(z.object({ ...looseQuestion, id: scalar, type: z.enum(itemTypes).catch(blankQuestion('').type) })),
});

/** Fields of the entry that have no place in a draft, or whose value could not be taken. */
function unreadIn(raw: unknown, draft: ItemDraft): string[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const kept: Record<string, unknown> = draft;
  return Object.entries(raw).flatMap(([key, value]) => {
    if (!Object.hasOwn(kept, key)) return [key];
    const taken = kept[key];
    const empty = taken === '' || (Array.isArray(taken) && taken.length === 0);
    const given = value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
    return empty && given ? [key] : [];
  });
}
