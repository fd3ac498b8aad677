export const draftLists = ['options', 'steps', 'prompts', 'conversation', 'questions'] as const;
type ListName = (typeof draftLists)[number];

const acts = ['add', 'remove', 'up'] as const;

/** A change of a draft's shape: a line more, one less, or one up. `question` is the place of a case's question. */
export type Shaping = { act: (typeof acts)[number]; list: ListName; question: number | null; at: number | null };

/** A shaping as the value of a submit button: `remove 1.options 3`. */
export const shapingValue = ({ act, list, question, at }: Shaping): string =>
  [act, question === null ? list : `${question}.${list}`, ...(at === null ? [] : [at])].join(' ');

/** Reads such a value; null when it is none. */
export function readShaping(value: string): Shaping | null {
  const [, first, question, name, at] = /^([a-z]+) (?:(\d)\.)?([a-z]+)(?: (\d{1,2}))?$/.exec(value) ?? [];
  const act = acts.find((each) => each === first);
  const list = draftLists.find((each) => each === name);
  if (!act || !list) return null;
  return { act, list, question: question ? Number(question) : null, at: at ? Number(at) : null };
}
