import type { Language } from '../language';

/** How hard running text is to read. */
export type ReadingLevel = {
  /** Words (English) or 汉字 (Chinese) a sentence, on average. */
  sentence: number;
  /** The Flesch–Kincaid grade: years of school in English. Chinese has none. */
  grade: number | undefined;
};

/** What is no running text: speech is short, tables, drawings and questions are no sentences, and would flatter the measure. */
const APART =
  /<(Dialogue|Comparison|Chart|Check|Scenario)\b[\s\S]*?<\/\1>|<(Figure|ZonePlanner|RubricPreview)\b[\s\S]*?\/>/g;

/** The sentences of a lesson's paragraphs, lists, steps and callouts. A paragraph or list entry ends its last sentence. */
export function sentencesOf(body: string, language: Language): string[] {
  const blocks = body
    .replace(APART, '\n\n')
    .replace(/^#{2,6}\s.*$/gm, '\n')
    .replace(/<\/?Term\b[^>]*>/g, '')
    .replace(/<\/?[A-Z][^>]*>/g, '\n\n')
    .replace(/^\s*([-*>]|\d+\.)\s+/gm, '\n\n')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .split(/\n\s*\n/);
  const end =
    language === 'en' ? /(?<=[.!?…][”"’)]*)\s+(?=[“"‘(]*[\p{Lu}\d])/u : /(?<=[。！？；…][”’）]*)(?![”’）。！？；…])/;
  return blocks
    .flatMap((block) => block.replace(/\s+/g, ' ').trim().split(end))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}]/u.test(sentence));
}

/** The reading level of a lesson's running text. */
export function readingLevel(body: string, language: Language): ReadingLevel {
  const sentences = sentencesOf(body, language);
  if (language === 'zh')
    return { sentence: hanIn(sentences.join('')) / Math.max(1, sentences.length), grade: undefined };
  const words = sentences.flatMap(wordsIn);
  const sentence = words.length / Math.max(1, sentences.length);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0) / Math.max(1, words.length);
  return { sentence, grade: 0.39 * sentence + 11.8 * syllables - 15.59 };
}

export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
export const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** Groups of vowels, without a silent e at the end; a figure counts as one. */
function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = letters
    .replace(/(?<=[^aeiouy])e$/, '')
    .replace(/(?<![dt])ed$/, 'd')
    .replace(/(?<=[^aeiousxz])es$/, 's');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1);
}
