import { digest } from '../../audit/canonical';
import { type Language, languages } from '../../language';
import type { DraftQuestion } from '../drafts/draft-of-item';
import type { ItemDraft } from '../drafts/item-draft';

/** What a draft asks in a language, as a digest; null in a language nothing is asked in. */
export function asksIn(draft: ItemDraft, language: Language): string | null {
  if (draft.stem[language] === '') return null;
  const parts = draft.questions.map((question) => askedBy(question, language));
  const lines = draft.conversation.map(({ speaker, text }) => [speaker, text[language]]);
  return digest([askedBy(draft, language), ...(draft.type === 'case' ? [lines, parts] : [])]);
}

/** What a question asks and its key, without the names of its options. */
function askedBy(
  { type, stem, options, steps, prompts, answer, tolerance }: ItemDraft | DraftQuestion,
  language: Language,
) {
  const said = new Map(options.map(({ id, text }) => [id, text[language]]));
  const asked = { type, stem: stem[language] };
  switch (type) {
    case 'ordering':
      return { ...asked, steps: steps.map(({ text }) => text[language]) };
    case 'matching':
      return {
        ...asked,
        pairs: prompts.map(({ text, match }) => [text[language], said.get(match) ?? '']),
        options: [...said.values()].sort(),
      };
    case 'numeric':
      return { ...asked, answer: Number(answer), tolerance: Number(tolerance) };
    case 'true-false':
      return { ...asked, answer };
    default:
      return { ...asked, options: options.map(({ text, right }) => [text[language], right]) };
  }
}

/** The questions that are known, found again by what they ask in whichever language. */
export class KnownQuestions {
  private readonly places = new Map<string, string>();

  add(draft: ItemDraft, place: string): void {
    for (const asked of askedIn(draft)) if (!this.places.has(asked)) this.places.set(asked, place);
  }

  /** Where the same is asked already in every language the draft is written in. */
  find(draft: ItemDraft): string | null {
    const places = askedIn(draft).map((asked) => this.places.get(asked));
    const [first] = places;
    return first !== undefined && places.every((place) => place === first) ? first : null;
  }
}

const askedIn = (draft: ItemDraft): string[] =>
  languages.flatMap((language) => {
    const asked = asksIn(draft, language);
    return asked === null ? [] : [`${language} ${asked}`];
  });
