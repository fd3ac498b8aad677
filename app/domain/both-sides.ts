import type { BothLanguages } from './both-languages';
import { numbersIn, numbersInWords } from './numbers-in';

/**
 * What one language of a text says in figures or by name and the other does not, in words for an author. A number in digits
 * must stand on the other side in digits or in words; a name the Chinese keeps in Latin letters must stand in the English.
 * (Abbreviations as MCN are no names; the English may have more names, since Chinese writes many in its own signs.)
 */
export function findDifferences({ en, zh }: BothLanguages): string[] {
  const [inEnglish, inChinese] = [numbersIn(en), numbersIn(zh)];
  const [english, chinese] = [
    new Set([...inEnglish, ...numbersInWords(en, 'en')]),
    new Set([...inChinese, ...numbersInWords(zh, 'zh')]),
  ];
  return [
    ...inEnglish.filter((number) => !chinese.has(number)).map((number) => `${number} stands in the English only`),
    ...inChinese.filter((number) => !english.has(number)).map((number) => `${number} stands in the Chinese only`),
    ...namesIn(zh)
      .filter((name) => !en.toLowerCase().includes(name.toLowerCase()))
      .map((name) => `${name} stands in the Chinese only`),
  ];
}

/** Words in Latin letters that begin with a capital and go on in small letters. */
const namesIn = (text: string): string[] => [...new Set(text.match(/\b\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}]*/gu) ?? [])];
