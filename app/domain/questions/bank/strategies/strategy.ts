import type { Language } from '../../../language';
import type { Question } from '../../item';
import { absolutesIn, hedgesIn } from './wordings';

/** One of the answers that can be ticked in a question, and where it stands in the file. */
export type Choice = { id: string; text: { en: string; zh: string }; place: number };

/**
 * A way to answer without having read anything: it ticks the choices it likes best, as many as the question asks for, and
 * decides by chance among those it likes equally. It is silent (`undefined`) on questions it has nothing to say on.
 */
export type Strategy = {
  name: string;
  /** What it looks at is the same in both languages: it is measured once. */
  alike?: true;
  liking(question: Question, language: Language): ((choice: Choice) => number) | undefined;
};

const amongOptions =
  (liking: (text: string, language: Language, place: number) => number): Strategy['liking'] =>
  (question, language) =>
    question.type === 'single' || question.type === 'multiple'
      ? ({ text, place }) => liking(text[language], language, place)
      : undefined;

const answering =
  (id: 'true' | 'false'): Strategy['liking'] =>
  (question) =>
    question.type === 'true-false' ? (choice) => (choice.id === id ? 1 : 0) : undefined;

/**
 * The strategies an exam must not reward. Numbers have nothing to choose from. Steps to order and pairs to match are shuffled
 * by every paper, so “in the order shown” is a throw of dice there, and their key does not rest on the look of one of them.
 */
export const strategies: readonly Strategy[] = [
  { name: 'the longest option', liking: amongOptions((text) => text.length) },
  { name: 'the shortest option', liking: amongOptions((text) => -text.length) },
  { name: 'the first written', alike: true, liking: amongOptions((_text, _language, place) => -place) },
  { name: 'the last written', alike: true, liking: amongOptions((_text, _language, place) => place) },
  { name: 'the fewest absolutes', liking: amongOptions((text, language) => -absolutesIn(text, language)) },
  { name: 'the most hedged', liking: amongOptions((text, language) => hedgesIn(text, language)) },
  { name: 'always true', alike: true, liking: answering('true') },
  { name: 'always false', alike: true, liking: answering('false') },
];
