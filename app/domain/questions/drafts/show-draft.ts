import type { Language } from '../../language';
import type { ShownItem, ShownQuestion } from '../show-item';
import type { DraftQuestion } from './draft-of-item';
import type { ItemDraft } from './item-draft';

/** A draft as a candidate would see it, however much of it is missing, with everything in the order it is written in. */
export function showDraft(draft: ItemDraft, language: Language): ShownItem {
  if (draft.type !== 'case') return showQuestion(draft, language);
  return {
    type: 'case',
    stem: draft.stem[language],
    conversation: draft.conversation.map(({ speaker, text }) => ({ speaker, text: text[language] })),
    questions: draft.questions.map((question) => ({ ...showQuestion(question, language), id: question.id })),
  };
}

function showQuestion(question: ItemDraft | DraftQuestion, language: Language): ShownQuestion {
  const stem = question.stem[language];
  const say = (lines: readonly { id: string; text: { en: string; zh: string } }[]) =>
    lines.map(({ id, text }) => ({ id, text: text[language] }));
  switch (question.type) {
    case 'numeric':
      return { type: 'numeric', stem, unit: question.unit[language] || null };
    case 'ordering':
      return { type: 'ordering', stem, options: say(question.steps) };
    case 'matching':
      return { type: 'matching', stem, prompts: say(question.prompts), options: say(question.options) };
    case 'true-false': {
      const options = ['true', 'false'].map((id) => ({ id, text: null }));
      return { type: 'true-false', stem, options };
    }
    default:
      return { type: question.type === 'multiple' ? 'multiple' : 'single', stem, options: say(question.options) };
  }
}
