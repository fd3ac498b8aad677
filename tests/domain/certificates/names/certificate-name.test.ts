import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLatin, nameProblem, suggestName } from '~/domain/certificates/names/certificate-name';

it.each([
  ['周雨桐 Zhou Yutong', { name: '周雨桐', latin: 'Zhou Yutong' }],
  ['周雨桐', { name: '周雨桐', latin: '' }],
  [' Zhou Yutong ', { name: 'Zhou Yutong', latin: '' }],
  ['Yutong 周雨桐', { name: 'Yutong 周雨桐', latin: '' }],
  ['周 Zhou 雨桐', { name: '周 Zhou 雨桐', latin: '' }],
])('%s is taken apart only where a name is followed by its spelling', (account, suggested) => {
  expect(suggestName(account)).toEqual(suggested);
});

it('loses nothing of a name in taking it apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('周', 'é', 'Z', ' ', 'и', '-') }), (account) => {
      const { name, latin } = suggestName(account);
      const joined = latin === '' ? name : `${name} ${latin}`;
      expect(joined.replace(/\s+/gu, ' ')).toBe(account.trim().replace(/\s+/gu, ' '));
      if (latin !== '') expect(isLatin(latin)).toBe(true);
    }),
  );
});

it('finds the first character that stands in no name, whatever stands around it', () => {
  const wrong = fc.constantFrom('<', '>', '&', '=', '@', '/', '🎬', '\u200b', '_', '"');
  const right = fc.string({ unit: fc.constantFrom('a', '周', ' ', '-', '’', '7') });
  fc.assert(
    fc.property(right, wrong, right, (before, character, after) => {
      expect(nameProblem(`${before}${character}${after}`)).toEqual({ problem: 'character', character });
    }),
  );
});
