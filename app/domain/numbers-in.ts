import type { Language } from './language';

const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  万: 1e4,
  千: 1e3,
  tn: 1e12,
  trillion: 1e12,
  bn: 1e9,
  billion: 1e9,
  million: 1e6,
  thousand: 1e3,
  cents: 0.01,
  美分: 0.01,
};

const MONTH = /\d{1,2}\s?月/g;

/**
 * The different numbers written in digits in a text, in order of size. The months of Chinese dates do not count, nor what
 * belongs to a name, as in COVID-19.
 */
export function numbersIn(text: string): number[] {
  const pattern =
    /(?<![\w.]|[A-Za-z]-)(\d{1,3}(?:[,\u202f ]\d{3})+(?!\d)|\d+)(\.\d+)?\s?(万亿|亿|万|千(?!瓦|克|米)|tn\b|trillion|bn\b|billion|million|thousand|cents\b|美分)?/g;
  const values = [...text.replace(MONTH, '').matchAll(pattern)].map(([, whole = '', fraction = '', scale = '']) => {
    const value = Number(whole.replace(/[,\u202f ]/g, '') + fraction) * (SCALES[scale] ?? 1);
    return Number(value.toPrecision(12));
  });
  return inOrder(values);
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const PLURALS: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };

/** The different numbers written in words in a text: “two hundred and forty-six”, “三万二”. */
export const numbersInWords = (text: string, language: Language): number[] =>
  inOrder(language === 'en' ? inEnglish(text) : inChinese(text));

function inEnglish(text: string): number[] {
  const name = [...TENS, ...ONES, ...Object.keys(PLURALS)].join('|');
  const runs = text.toLowerCase().match(new RegExp(`\\b(?:${name})(?:(?:[- ]|-and-| and )(?:${name}))*\\b`, 'g')) ?? [];
  return runs.map((run) => {
    let [whole, part] = [0, 0];
    for (const word of run.split(/[- ]/)) {
      if (ONES.includes(word)) part += ONES.indexOf(word);
      else if (TENS.includes(word)) part += 10 * (TENS.indexOf(word) + 2);
      else if (word === 'hundred') part = 100 * Math.max(1, part);
      else if (word !== 'and') [whole, part] = [whole + Math.max(1, part) * (PLURALS[word] ?? 1), 0];
    }
    return whole + part;
  });
}

const DIGITS = '零一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3 };

function inChinese(text: string): number[] {
  const runs = text.replaceAll('两', '二').match(/[零一二三四五六七八九十百千万亿]+/g) ?? [];
  return runs.map((run) => {
    let [whole, part, digit, last] = [0, 0, 0, 1];
    for (const sign of run) {
      const place = PLACES[sign];
      if (DIGITS.includes(sign)) digit = DIGITS.indexOf(sign);
      else if (place) [part, digit, last] = [part + Math.max(1, digit) * place, 0, place];
      else [whole, part, digit, last] = [(whole + part + digit) * (SCALES[sign] ?? 1), 0, 0, SCALES[sign] ?? 1];
      if (sign === '零') last = 10;
    }
    return whole + part + digit * Math.max(1, last / 10);
  });
}

const inOrder = (values: number[]): number[] => [...new Set(values)].sort((a, b) => a - b);
