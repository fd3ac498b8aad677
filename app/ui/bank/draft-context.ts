import { createContext, useContext } from 'react';
import type { ItemProblem } from '~/domain/questions/drafts/item-problems';
import { useWords } from '../primitives/words';

type Said = {
  problems: readonly ItemProblem[];
  /** Somebody wanted to publish: what is missing is an error now, and not only a note. */
  wanted: boolean;
};

export const DraftContext = createContext<Said>({ problems: [], wanted: false });

/** What is said about a field, and whether it stands in somebody's way. */
export function useProblems(field: string): { texts: string[]; wanted: boolean } {
  const { problems, wanted } = useContext(DraftContext);
  const { t } = useWords('drafting');
  const speak = t as unknown as (key: string, facts: ItemProblem['facts']) => string;
  const texts = problems
    .filter((problem) => problem.field === field)
    .map(({ code, facts }) => speak(`problems.${code}`, { ...facts, en: facts.en || '–', zh: facts.zh || '–' }));
  return { texts, wanted };
}
