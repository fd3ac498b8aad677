import { blankLine, blankQuestion, type DraftQuestion, LETTERS } from './draft-of-item';
import type { ItemDraft } from './item-draft';
import type { draftLists, Shaping } from './shape-names';

/** How long each list may grow; the same as the item's own bounds, with room for what an import brings. */
const AT_MOST = { options: 10, steps: 8, prompts: 8, conversation: 12, questions: 5 } as const;

/** The draft with that change made; as it is when the change cannot be made. */
export function shapeDraft(draft: ItemDraft, shaping: Shaping): ItemDraft {
  const { question } = shaping;
  if (question === null) return { ...draft, ...shapeLists(draft, shaping) };
  const questions = draft.questions.map((each, at) =>
    at === question ? { ...each, ...shapeLists({ ...each, conversation: [], questions: [] }, shaping) } : each,
  );
  return { ...draft, questions: questions.map(({ conversation: _, questions: __, ...each }: Loose) => each) };
}

type Loose = DraftQuestion & { conversation?: unknown; questions?: unknown };
type Lists = Pick<ItemDraft, (typeof draftLists)[number]>;

function shapeLists(lists: Lists, { act, list, at }: Shaping): Partial<Lists> {
  if (act === 'add') return lists[list].length < AT_MOST[list] ? { [list]: [...lists[list], fresh(lists, list)] } : {};
  if (at === null || at >= lists[list].length) return {};
  const rest: unknown[] = lists[list].filter((_, place) => place !== at);
  const moved: unknown = lists[list][at];
  return { [list]: act === 'remove' ? rest : rest.toSpliced(Math.max(0, at - 1), 0, moved) };
}

function fresh(lists: Lists, list: keyof Lists) {
  if (list === 'conversation') return { speaker: 'buyer' as const, text: { en: '', zh: '' } };
  const taken = new Set(lists[list].map(({ id }) => id));
  const id = [...LETTERS].find((each) => !taken.has(each)) ?? '';
  if (list === 'options') return { ...blankLine(id), right: false };
  if (list === 'prompts') return { ...blankLine(id), match: '' };
  return list === 'steps' ? blankLine(id) : blankQuestion(id);
}
