import type { Question } from '../../item';
import { FULL_CREDIT, questionCredit } from '../../mark';
import type { Choice } from './strategy';

/** What can be ticked in a question; nothing where the answer is no choice. */
export function choicesOf(question: Question): Choice[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options.map(({ id, text }, place) => ({ id, text, place }));
    case 'true-false':
      return ['true', 'false'].map((id, place) => ({ id, text: { en: id, zh: id }, place }));
    default:
      return [];
  }
}

/**
 * The share of a question's mark, from 0 to 1, that ticking the best-liked choices earns on average over all ways to decide
 * between equals. As many are ticked as are right, since stems say how many. Marked by the exam's own rule; a question of
 * a case is all or nothing.
 */
export function expectedShare(question: Question, liking: (choice: Choice) => number, inCase: boolean): number {
  const ways = waysToTick(choicesOf(question), liking, rightsOf(question));
  const earned = ways.map((chosen) => {
    const credit = questionCredit(question, { chosen });
    return inCase && credit < FULL_CREDIT ? 0 : credit / FULL_CREDIT;
  });
  return earned.reduce((sum, each) => sum + each, 0) / ways.length;
}

const rightsOf = (question: Question): number =>
  question.type === 'multiple' ? question.options.filter(({ right }) => right).length : 1;

/** Every set of `size` choices that holds the best-liked ones; several where the last places are disputed among equals. */
function waysToTick(choices: readonly Choice[], liking: (choice: Choice) => number, size: number): string[][] {
  const ranked = choices.map((choice) => ({ id: choice.id, likes: liking(choice) })).sort((a, b) => b.likes - a.likes);
  const bound = ranked[size - 1]?.likes ?? 0;
  const certain = ranked.filter(({ likes }) => likes > bound).map(({ id }) => id);
  const equal = ranked.filter(({ likes }) => likes === bound).map(({ id }) => id);
  return subsets(equal, size - certain.length).map((rest) => [...certain, ...rest]);
}

function subsets(ids: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return ids.flatMap((id, at) => subsets(ids.slice(at + 1), size - 1).map((rest) => [id, ...rest]));
}
