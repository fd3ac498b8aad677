import type { BothLanguages } from '../../both-languages';
import type { CasePart, ItemContent } from '../item';
import type { ItemDraft } from './item-draft';

export type DraftQuestion = ItemDraft['questions'][number];

const nothing = { en: '', zh: '' };
export const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The first letters of the alphabet as ids of options, steps, prompts or questions. */
export const letter = (at: number): string => LETTERS[at] ?? '';

/** An option, step or line that nobody has written yet. */
export const blankLine = (id: string) => ({ id, text: { ...nothing } });

const blankAnswers = {
  stem: { ...nothing },
  options: [],
  steps: [],
  prompts: [],
  answer: '',
  tolerance: '',
  unit: { ...nothing },
};

/** A question before anything of it is written. */
export const blankQuestion = (id: string): DraftQuestion => ({ id, type: 'single', ...structuredClone(blankAnswers) });

/** An item before anything of it is written. */
export const blankDraft = (): ItemDraft => ({
  id: '',
  lesson: '',
  objective: '',
  level: 'recall',
  difficulty: 'medium',
  tags: [],
  sources: [],
  explanation: { ...nothing },
  type: 'single',
  ...structuredClone(blankAnswers),
  conversation: [],
  questions: [],
});

/** A published version as a draft: to write the next one from. */
export function draftOfItem(content: ItemContent): ItemDraft {
  const { id, lesson, objective, level, difficulty, explanation } = content;
  return {
    ...blankDraft(),
    ...answersOf(content),
    id,
    lesson,
    objective,
    level,
    difficulty,
    explanation: { ...explanation },
    tags: [...content.tags],
    sources: [...content.sources],
    ...(content.type === 'case' && {
      conversation: content.conversation.map(({ speaker, text }) => ({ speaker, text: { ...text } })),
      questions: content.questions.map((question) => ({ id: question.id, ...answersOf(question) })),
    }),
  };
}

function answersOf(content: ItemContent | CasePart) {
  const own = { type: content.type, ...structuredClone(blankAnswers), stem: { ...content.stem } };
  switch (content.type) {
    case 'single':
    case 'multiple':
      return { ...own, options: content.options.map((option) => ({ ...line(option), right: option.right })) };
    case 'true-false':
      return { ...own, answer: String(content.answer) };
    case 'ordering':
      return { ...own, steps: content.steps.map(line) };
    case 'matching':
      return {
        ...own,
        options: content.options.map((option) => ({ ...line(option), right: false })),
        prompts: content.prompts.map((prompt) => ({ ...line(prompt), match: prompt.match })),
      };
    case 'numeric':
      return {
        ...own,
        answer: String(content.answer),
        tolerance: String(content.tolerance),
        unit: { ...(content.unit ?? nothing) },
      };
    default:
      return own;
  }
}

const line = ({ id, text }: { id: string; text: BothLanguages }) => ({ id, text: { ...text } });
