import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyItem } from '#tests/support/any-item';
import { draftOfItem } from '~/domain/questions/drafts/draft-of-item';
import { decodeText } from '~/domain/questions/interchange/decode-text';
import { detectFormat, type InterchangeFormat, interchangeFormats } from '~/domain/questions/interchange/detect-format';
import { readFile } from '~/domain/questions/interchange/read-file';
import { leftOut, writeFile } from '~/domain/questions/interchange/write-file';
import { itemTypes } from '~/domain/questions/item';
import { numbersOf } from './numbers';

/** A file as it arrives: through its bytes, its format found out. */
function readAgain(file: string, format: InterchangeFormat) {
  const text = decodeText(new TextEncoder().encode(file)) ?? '';
  expect(detectFormat('export', text)).toBe(format);
  return readFile(text, format, 'en');
}

it.each(interchangeFormats)('%s: what is exported imports equal, with nothing to say about it', (format) => {
  fc.assert(
    fc.property(fc.array(anyItem, { minLength: 1, maxLength: 4 }), (items) => {
      const held = items.filter((item) => !leftOut(items, format).includes(item));
      const entries = readAgain(writeFile(items, format), format);
      expect(entries.map((entry) => (entry.kind === 'question' ? numbersOf(entry.draft) : entry))).toEqual(
        held.map((item) => numbersOf(draftOfItem(item))),
      );
      expect(entries.flatMap(({ notes }) => notes)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('holds all types in YAML, all but cases in XML, and neither cases nor orderings in GIFT', () => {
  const all = fc.sample(anyItem, { numRuns: 300, seed: 7 });
  const left = (format: InterchangeFormat) => [...new Set(leftOut(all, format).map(({ type }) => type))].sort();
  expect(new Set(all.map(({ type }) => type))).toEqual(new Set(itemTypes));
  expect([left('yaml'), left('xml'), left('gift')]).toEqual([[], ['case'], ['case', 'ordering']]);
});

it.each(['xml', 'gift'] as const)('%s names in its head what it leaves out', (format) => {
  const [item] = fc.sample(
    anyItem.filter(({ type }) => type === 'case'),
    { numRuns: 1, seed: 3 },
  );
  if (!item) throw new Error('no case');
  const file = writeFile([item], format);
  expect(file).toContain(`${item.id} (case)`);
  expect(file).toContain('0 of 1');
});
