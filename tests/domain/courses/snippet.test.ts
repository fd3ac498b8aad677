import fc from 'fast-check';
import { expect, it } from 'vitest';
import { snippet } from '~/domain/courses/snippet';

const hits = (text: string, words: string[]) => snippet(text, words).flatMap(({ text, hit }) => (hit ? [text] : []));

it('marks whole words from their beginning, in any case', () => {
  expect(hits('Two order classes, one Class; no subclass.', ['class'])).toEqual(['classes', 'Class']);
  expect(hits('先看询盘，再回询盘。', ['询盘'])).toEqual(['询盘', '询盘']);
});

it('shows the part around the first hit', () => {
  const pieces = snippet(`${'word '.repeat(200)}needle ${'word '.repeat(200)}`, ['needle']);
  expect(pieces.map(({ text }) => text).join('')).toMatch(/^… .*needle.* …$/);
});

it('bears any words and never says anything that is not in the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
      const said = snippet(text, words)
        .map((piece) => piece.text)
        .join('')
        .replace(/^… /, '')
        .replace(/ …$/, '');
      expect(text).toContain(said);
    }),
  );
});
