import { type Language, languages } from '../../../language';
import type { Question } from '../../item';
import type { PooledItem } from '../read-pools.server';
import { expectedShare } from './expected-share';
import { type Strategy, strategies } from './strategy';

/** A strategy's result over some questions. Score and chance are in per cent of what those questions can earn. */
export type Measured = {
  name: string;
  /** `undefined` when the strategy reads nothing, so that both languages give the same. */
  language: Language | undefined;
  questions: number;
  score: number;
  chance: number;
};

/** By how many points, of 100, a strategy beats the guess of somebody who knows as little; below zero where it loses. */
export const advantage = ({ score, chance }: Measured): number => score - chance;

/**
 * How each strategy would do on these items, beside chance: the same person, ticking as many, without the strategy. Both are
 * taken over the questions the strategy speaks on only: the others would dilute what it gains. A question weighs what it
 * weighs in an exam, an item 1 and a question of a case its share of the case.
 */
export function measureStrategies(items: readonly PooledItem[]): Measured[] {
  const questions = items.flatMap(questionsOf);
  return strategies.flatMap((strategy) =>
    strategy.alike
      ? [measure(strategy, questions, undefined)]
      : languages.map((language) => measure(strategy, questions, language)),
  );
}

type Weighed = { question: Question; weight: number; inCase: boolean };

function questionsOf({ content }: PooledItem): Weighed[] {
  if (content.type !== 'case') return [{ question: content, weight: 1, inCase: false }];
  const weight = 1 / content.questions.length;
  return content.questions.map((question) => ({ question, weight, inCase: true }));
}

function measure({ name, liking }: Strategy, all: readonly Weighed[], language: Language | undefined): Measured {
  const answered = all.flatMap(({ question, weight, inCase }) => {
    const likes = liking(question, language ?? 'en');
    if (!likes) return [];
    return [
      { weight, score: expectedShare(question, likes, inCase), chance: expectedShare(question, () => 0, inCase) },
    ];
  });
  const total = answered.reduce((sum, { weight }) => sum + weight, 0);
  const percent = (of: 'score' | 'chance') =>
    total === 0 ? 0 : (100 * answered.reduce((sum, each) => sum + each.weight * each[of], 0)) / total;
  return { name, language, questions: answered.length, score: percent('score'), chance: percent('chance') };
}
