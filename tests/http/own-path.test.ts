import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ownPath } from '~/http/own-path';

it.each(['/', '/exam', '/courses?q=a', '/verify/abc?x=%2F%2F'])('keeps %s', (path) => {
  expect(ownPath(path)).toBe(path);
});

it.each([
  '//other.site',
  '/\\other.site',
  '/.//other.site',
  '/..//other.site',
  '/a/../..//other.site',
  '/%2e//other.site',
  'https://other.site',
  'javascript:alert(1)',
  '/\t/other.site',
  '/a\nb',
  '',
  null,
  undefined,
])('leads home instead of to %j', (path) => {
  expect(ownPath(path)).toBe('/');
});

it('never leaves the site, whatever is asked', () => {
  const pieces = fc.constantFrom('/', '\\', '.', '..', '%2e', '@', ':', '?', '#', 'a', 'other.site', '\t', 'https:');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const url = new URL(ownPath(parts.join('')), 'https://ours.example');
      expect(url.origin).toBe('https://ours.example');
    }),
    { numRuns: 5_000 },
  );
});
