import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPaper } from '~/domain/exams/policy/draw-paper';
import { fillSlots, type Slot, suits } from '~/domain/exams/policy/fill-slots';
import { type BlueprintSection, policyContent, slotsOf } from '~/domain/exams/policy/policy';
import { thinSections } from '~/domain/exams/policy/thin-sections';
import type { DrawableItem } from '~/domain/questions/paper';
import { Refusal } from '~/domain/refusal';
import { testPolicy } from '../../../support/factories/exams';

const difficulty = fc.constantFrom('easy', 'medium', 'hard');
const tag = fc.constantFrom('price', 'law', 'voice');
const type = fc.constantFrom('single', 'numeric', 'case');
const kind = fc.record({ difficulty, tags: fc.subarray(['price', 'law', 'voice']), type });
const bank = fc.array(kind, { maxLength: 24 }).map((kinds) =>
  kinds.map(
    (each, number): DrawableItem => ({
      itemId: `i${number}`,
      version: `v${number}`,
      section: 's',
      options: ['a', 'b'],
      exposure: number % 3,
      ...(each as Pick<DrawableItem, 'difficulty' | 'tags' | 'type'>),
    }),
  ),
);
const slot: fc.Arbitrary<Slot> = fc
  .record({ items: fc.integer({ min: 1, max: 3 }), difficulty, tag, type }, { requiredKeys: ['items'] })
  .map((each) => each as Slot);
const slots = fc.array(slot, { minLength: 1, maxLength: 4 });

/** Whether every item can have a seat of its own that suits it: asked the slow way, one item after another. */
function seatable(items: readonly DrawableItem[], seats: readonly Slot[]): boolean {
  const [first, ...rest] = items;
  if (!first) return true;
  return seats.some(
    (seat, at) => suits(first, seat) && seatable(rest, [...seats.slice(0, at), ...seats.slice(at + 1)]),
  );
}
const seatsOf = (all: readonly Slot[]) => all.flatMap((each) => Array.from({ length: each.items }, () => each));

describe('filling slots', () => {
  it('chooses items that all have a seat, and never fewer than anybody could', () => {
    fc.assert(
      fc.property(bank, slots, (held, wanted) => {
        const chosen = fillSlots(held, wanted);
        const seats = seatsOf(wanted).slice(0, 7);
        expect(chosen.length).toBeLessThanOrEqual(seatsOf(wanted).length);
        if (seatsOf(wanted).length <= 7) {
          expect(seatable(chosen, seats)).toBe(true);
          const left = held.filter((item) => !chosen.includes(item));
          for (const other of left.slice(0, 4)) expect(seatable([...chosen, other], seats)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('moves an item to another seat where the only one for the next is taken', () => {
    const [both, easy] = [
      { difficulty: 'easy', tags: ['price'], type: 'single' },
      { difficulty: 'easy', tags: [], type: 'single' },
    ];
    const wanted = [
      { items: 1, difficulty: 'easy' },
      { items: 1, tag: 'price' },
    ];
    if (!both || !easy) throw new Error('two are made');
    expect(fillSlots([both, easy], wanted)).toEqual([both, easy]);
  });
});

describe('a paper with a mix', () => {
  it('fits its blueprint, or is refused as too thin', () => {
    fc.assert(
      fc.property(bank, fc.array(slot, { maxLength: 3 }), fc.integer({ min: 0, max: 4 }), (held, mix, free) => {
        const items = mix.reduce((sum, each) => sum + each.items, 0) + free;
        fc.pre(items > 0);
        const section = { id: 's', items, mix } as BlueprintSection;
        try {
          const paper = drawPaper('seed', [section], held, new Map());
          expect(paper.items).toHaveLength(items);
          for (const each of mix) {
            const fitting = paper.items.filter(({ itemId }) => {
              const item = held.find((other) => other.itemId === itemId);
              return item !== undefined && suits(item, each);
            });
            expect(fitting.length).toBeGreaterThanOrEqual(each.items);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          expect(fillSlots(held, slotsOf(section)).length).toBeLessThan(items);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a bank that is too thin', () => {
  const plain = { section: 's', difficulty: 'easy', tags: ['law'], type: 'single' };

  it('is told what is missing, of which kind', () => {
    const sections = [{ id: 's', items: 2, mix: [{ items: 1, type: 'case' as const }] }];
    expect(thinSections(sections, [plain, plain, plain])).toEqual([
      { section: 's', slot: { items: 2, type: 'case' }, held: 0, needed: 2 },
    ]);
  });

  it('is too thin also when two kinds are the same few items', () => {
    const sections = [
      {
        id: 's',
        items: 2,
        mix: [
          { items: 1, tag: 'law' },
          { items: 1, difficulty: 'easy' as const },
        ],
      },
    ];
    expect(thinSections(sections, [plain, plain])).toEqual([{ section: 's', slot: { items: 4 }, held: 2, needed: 4 }]);
    expect(thinSections(sections, [plain, plain, plain, plain])).toEqual([]);
  });
});

it('refuses a mix that asks for more than its section has', () => {
  const sections = [{ id: 'foundation', items: 2, mix: [{ items: 3, difficulty: 'easy' }] }];
  expect(policyContent.safeParse({ ...testPolicy, sections }).success).toBe(false);
});
