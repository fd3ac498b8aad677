import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { loadEditedContent, loadShippedContent } from '#tests/support/factories/courses';
import { searchLibrary } from '~/domain/courses/search-library.server';

beforeAll(() => void loadShippedContent());

const keys = (query: string, language: 'en' | 'zh') => searchLibrary(query, language).map(({ key }) => key);

it.each([
  ['询盘', 'zh', 'term-inquiry'],
  ['起订量', 'zh', 'term-moq'],
  ['MOQ', 'en', 'term-moq'],
  ['moq', 'zh', 'term-moq'],
  ['order class', 'en', 'term-order-class'],
  ['order classes', 'en', 'term-order-class'],
  ['订单班', 'en', 'term-order-class'],
] as const)('finds %s (%s) in its title first', (query, language, key) => {
  expect(keys(query, language)[0]).toBe(key);
});

it('finds lessons by words of their text', () => {
  expect(keys('countdown', 'en')).toContain('F1.1');
  expect(keys('倒计时', 'zh')).toContain('F1.1');
});

it("gives the reader's language first and the other only for what it did not find", () => {
  const found = searchLibrary('MOQ', 'zh');
  const firstOther = found.findIndex(({ language }) => language === 'en');
  const inChinese = firstOther < 0 ? found : found.slice(0, firstOther);
  expect(inChinese.length).toBeGreaterThan(0);
  expect(found.slice(inChinese.length).every(({ language }) => language === 'en')).toBe(true);
  expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
});

it('marks what was searched for', () => {
  const [first] = searchLibrary('询盘', 'zh');
  expect(first?.title.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['询盘']);
  const lesson = searchLibrary('countdown', 'en').find(({ key }) => key === 'F1.1');
  expect(lesson?.snippet.some(({ hit, text }) => hit && /countdown/i.test(text))).toBe(true);
});

it('falls back to single words when not everything occurs together', () => {
  expect(keys('起订量一般是多少呢朋友', 'zh')).toContain('term-moq');
  expect(keys('MOQ zebra', 'en')).toContain('term-moq');
});

it.each(['', ' ', '"', '*', '""', "'", '-', ':', 'NEAR(', '(((', '🙂', '👩‍👩‍👧‍👦', '\u0000', '%', '‮'])(
  'finds nothing for %j, without complaint',
  (query) => {
    expect(() => searchLibrary(query, 'en')).not.toThrow();
  },
);

it('bears ten thousand characters', () => {
  for (const letter of ['a', '询', '"', 'a ', '询盘 ']) {
    expect(() => searchLibrary(letter.repeat(10_000 / letter.length), 'zh')).not.toThrow();
  }
});

it('takes any string as a query', () => {
  const operators = fc.constantFrom(
    'AND',
    'OR',
    'NOT',
    'NEAR(a b, 2)',
    'title:',
    '^a',
    'a*',
    '{a b}:',
    '询',
    '盘',
    '𠮷',
  );
  const query = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(operators).map((parts) => parts.join(' ')),
  );
  fc.assert(fc.property(query, (text) => Array.isArray(searchLibrary(text, 'en'))));
});

it('follows the content when it changes', () => {
  expect(keys('quokka', 'en')).toEqual([]);
  const edit = (text: string) => text.replace(/^title: .*$/m, 'title: The quokka rule');
  loadEditedContent({ 'courses/foundation/01-what-b2b-live-is/01-nine-differences.en.mdx': edit });
  expect(keys('quokka', 'en')).toEqual(['F1.1']);
  loadShippedContent();
  expect(keys('quokka', 'en')).toEqual([]);
});
