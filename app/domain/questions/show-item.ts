import type { BothLanguages } from '../both-languages';
import type { Language } from '../language';
import type { CasePart, ItemContent, Question } from './item';
import type { DrawnItem } from './paper';

/** Something to choose, arrange or match, in the order of this paper. `text` is null where the dictionary words it. */
export type ShownOption = { id: string; text: string | null };

type Shown<Kind, More> = { type: Kind; stem: string } & More;

/** A question as a browser may see it: built from named fields, so that a key cannot come along. */
export type ShownQuestion =
  | Shown<'single' | 'multiple' | 'true-false' | 'ordering', { options: ShownOption[] }>
  | Shown<'matching', { prompts: { id: string; text: string }[]; options: ShownOption[] }>
  | Shown<'numeric', { unit: string | null }>;

export type ShownCase = Shown<
  'case',
  {
    conversation: { speaker: 'buyer' | 'host'; text: string }[];
    questions: (ShownQuestion & { id: string })[];
  }
>;
export type ShownItem = ShownQuestion | ShownCase;

/** Shows an item in one language with its options in the drawn order, and nothing that gives the answer away. */
export function showItem(
  content: ItemContent,
  drawn: Pick<DrawnItem, 'options' | 'questions'>,
  language: Language,
): ShownItem {
  if (content.type !== 'case') return showQuestion(content, drawn.options, language);
  return {
    type: 'case',
    stem: content.stem[language],
    conversation: content.conversation.map(({ speaker, text }) => ({ speaker, text: text[language] })),
    questions: content.questions.map((question) => ({
      id: question.id,
      ...showQuestion(question, drawn.questions?.[question.id] ?? [], language),
    })),
  };
}

function showQuestion(question: Question, order: readonly string[], language: Language): ShownQuestion {
  const stem = question.stem[language];
  if (question.type === 'numeric') return { type: 'numeric', stem, unit: question.unit?.[language] ?? null };
  const texts = new Map<string, BothLanguages>(textsOf(question).map(({ id, text }) => [id, text]));
  const options = order.map((id) => ({ id, text: texts.get(id)?.[language] ?? null }));
  if (question.type !== 'matching') return { type: question.type, stem, options };
  const prompts = question.prompts.map(({ id, text }) => ({ id, text: text[language] }));
  return { type: 'matching', stem, prompts, options };
}

function textsOf(question: Exclude<Question, { type: 'numeric' }> | CasePart): { id: string; text: BothLanguages }[] {
  if (question.type === 'ordering') return question.steps;
  return 'options' in question ? question.options : [];
}
