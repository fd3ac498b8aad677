import { digest } from '../../audit/canonical';
import type { Lesson } from '../../courses/course';
import { draftOfItem } from '../drafts/draft-of-item';
import { finishDraft } from '../drafts/finish-draft';
import { type Gap, gapsOf } from '../drafts/gaps';
import type { ItemDraft } from '../drafts/item-draft';
import { nextItemId } from '../drafts/next-item-id';
import { hashItem, type ItemContent } from '../item';
import { type Entry, type Note, note } from './entry';
import { KnownQuestions } from './same-question';

/** What is in the bank when a file is looked at. */
export type BankState = {
  items: readonly { id: string; hash: string; content: ItemContent }[];
  drafts: readonly { id: string; itemId: string | null; importedFrom: string | null; content: ItemDraft }[];
};

/**
 * What becomes of one entry of a file:
 * - `complete`: it comes with everything an item needs; `unfinished`: it comes as a draft with gaps;
 * - `there`: the bank or the file has it already, nothing happens; `refused`: it does not come;
 * - `category`: it is no question.
 * `itemId` is set where it becomes the next version of an item.
 */
export type Planned = {
  line: number;
  name: string;
  notes: Note[];
  outcome: 'complete' | 'unfinished' | 'there' | 'refused' | 'category';
  type: string;
  why: Note | null;
  itemId: string | null;
  gaps: Gap[];
  draft: ItemDraft | null;
  content: ItemContent | null;
};

export type ImportPlan = { lines: Planned[]; digest: string };

/** Decides for each entry of a file, once and in their order, what an import would do. Changes nothing. */
export function planImport(
  entries: readonly Entry[],
  bank: BankState,
  { source, pool, lessons }: { source: string; pool: 'quiz' | 'exam'; lessons: readonly Lesson[] },
): ImportPlan {
  const known = new KnownQuestions();
  for (const { id, content } of bank.items) known.add(draftOfItem(content), id);
  const inBank = new Map(bank.items.map((item) => [item.id, item]));
  const draftOfId = new Map(
    bank.drafts.flatMap((draft) => (draft.content.id ? [[draft.content.id, draft] as const] : [])),
  );
  const drafted = new KnownQuestions();
  for (const { id, content } of bank.drafts) drafted.add(content, id);
  const begun = new Set(bank.drafts.map(({ importedFrom }) => importedFrom));
  const inFile = new KnownQuestions();
  const idsInFile = new Map<string, number>();
  const taken = new Set([...inBank.keys(), ...draftOfId.keys()]);

  const lines = entries.map((entry): Planned => {
    const { line, name, notes } = entry;
    const blank = { line, name, notes, why: null, itemId: null, gaps: [], draft: null, content: null };
    if (entry.kind === 'category') return { ...blank, outcome: 'category', type: 'category' };
    if (entry.kind === 'refused') return { ...blank, outcome: 'refused', type: entry.type, why: entry.why };
    const { type, id } = entry.draft;
    const end = (outcome: 'there' | 'refused', why: Note): Planned => ({ ...blank, outcome, type, why });
    const repeated = id === '' ? undefined : idsInFile.get(id);
    if (repeated !== undefined) return end('refused', note('id-repeated', { id, line: repeated }));
    if (id !== '') idsInFile.set(id, line);

    const asked = id === '' ? inFile.find(entry.draft) : null;
    if (asked !== null) return end('there', note('repeated', { line: Number(asked) }));
    inFile.add(entry.draft, String(line));

    const item = inBank.get(id);
    const draft = withId(entry.draft, pool, taken);
    const { content, problems } = finishDraft(draft, lessons);
    if (item && content && hashItem(content) === item.hash) return end('there', note('there', { id }));
    if (item && !content && known.find(entry.draft) === id) return end('there', note('there', { id }));
    const open = draftOfId.get(id);
    if (open) {
      const same = digest(open.content) === digest(draft) || begun.has(`${source}:${line}`);
      return same ? end('there', note('there-as-draft')) : end('refused', note('draft-in-the-way', { id }));
    }
    if (id === '') {
      const same = known.find(entry.draft);
      if (same !== null) return end('there', note('there', { id: same }));
      if (drafted.find(entry.draft) !== null || begun.has(`${source}:${line}`))
        return end('there', note('there-as-draft'));
    }
    if (draft.id !== '') taken.add(draft.id);
    const come = { ...blank, type, itemId: item ? id : null, draft, content };
    return content
      ? { ...come, outcome: 'complete' }
      : { ...come, outcome: 'unfinished', gaps: gapsOf(draft, problems) };
  });
  return { lines, digest: digest({ source, pool, lines }) };
}

/** A draft whose lesson is known is given the next free id. */
function withId(draft: ItemDraft, pool: 'quiz' | 'exam', taken: ReadonlySet<string>): ItemDraft {
  return draft.id === '' ? { ...draft, id: nextItemId(draft.lesson, pool, taken) ?? '' } : draft;
}
