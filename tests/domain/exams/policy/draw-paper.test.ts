import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countSeen, drawPaper } from '~/domain/exams/policy/draw-paper';
import type { DrawableItem } from '~/domain/questions/paper';
import { Refusal } from '~/domain/refusal';

const bankOf = (section: string, size: number): DrawableItem[] =>
  Array.from({ length: size }, (_, number) => ({
    itemId: `${section}-${number}`,
    version: `v-${section}-${number}`,
    section,
    options: ['a', 'b', 'c', 'd'],
    difficulty: (['easy', 'medium', 'hard'] as const)[number % 3] ?? 'easy',
    tags: number % 4 === 0 ? ['fourth'] : [],
    type: 'single',
    exposure: number,
  }));

const seed = fc.string({ minLength: 1, maxLength: 30 });
/** A blueprint over up to four sections and a bank that can fill it. */
const exam = fc
  .array(fc.record({ items: fc.integer({ min: 1, max: 8 }), spare: fc.integer({ min: 0, max: 8 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((wanted) => ({
    sections: wanted.map(({ items }, place) => ({ id: `s${place}`, items })),
    bank: [...wanted.flatMap(({ items, spare }, place) => bankOf(`s${place}`, items + spare)), ...bankOf('other', 5)],
  }));

it('fits its blueprint exactly, section after section, with no item twice', () => {
  fc.assert(
    fc.property(seed, exam, (drawnWith, { sections, bank }) => {
      const { items } = drawPaper(drawnWith, sections, bank, new Map());
      expect(items.map(({ section }) => section)).toEqual(
        sections.flatMap(({ id, items: count }) => Array<string>(count).fill(id)),
      );
      expect(new Set(items.map(({ itemId }) => itemId)).size).toBe(items.length);
      for (const { options } of items) expect([...options].sort()).toEqual(['a', 'b', 'c', 'd']);
    }),
  );
});

it('is the same for the same seed, in whatever order the bank comes', () => {
  fc.assert(
    fc.property(seed, exam, fc.infiniteStream(fc.nat()), (drawnWith, { sections, bank }, keys) => {
      const mixed = bank
        .map((item) => ({ item, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item);
      expect(drawPaper(drawnWith, sections, mixed, new Map())).toEqual(drawPaper(drawnWith, sections, bank, new Map()));
    }),
  );
});

it('differs between two seeds', () => {
  const sections = [{ id: 's', items: 12 }];
  fc.assert(
    fc.property(seed, seed, (one, other) => {
      fc.pre(one !== other);
      const bank = bankOf('s', 40);
      expect(drawPaper(one, sections, bank, new Map()).items).not.toEqual(
        drawPaper(other, sections, bank, new Map()).items,
      );
    }),
  );
});

it('takes an item seen before only when the section has no other left', () => {
  fc.assert(
    fc.property(seed, exam, fc.nat(), (drawnWith, { sections, bank }, salt) => {
      const seen = new Map(bank.map(({ itemId }, place) => [itemId, (place * 7 + salt) % 3]));
      const times = (itemId: string) => seen.get(itemId) ?? 0;
      const { items } = drawPaper(drawnWith, sections, bank, seen);
      const drawn = new Set(items.map(({ itemId }) => itemId));
      for (const { id } of sections) {
        const most = Math.max(...items.filter(({ section }) => section === id).map(({ itemId }) => times(itemId)));
        const left = bank.filter(({ section, itemId }) => section === id && !drawn.has(itemId));
        for (const { itemId } of left) expect(times(itemId)).toBeGreaterThanOrEqual(most);
      }
    }),
  );
});

it('refuses a bank that cannot fill a section, and names it', () => {
  const refused = () => drawPaper('seed', [{ id: 's', items: 6 }], bankOf('s', 5), new Map());
  expect(refused).toThrow(Refusal);
  expect(refused).toThrow(
    expect.objectContaining({ code: 'bank-too-thin', facts: { section: 's', wanted: 6, held: 5 } }),
  );
});

it('counts how often each item stood on earlier papers', () => {
  const papers = ['one', 'two'].map((each) => drawPaper(each, [{ id: 's', items: 3 }], bankOf('s', 3), new Map()));
  expect([...countSeen(papers).values()]).toEqual([2, 2, 2]);
});
