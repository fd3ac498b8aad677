import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DRILL_DAYS, firstCard, nextCard } from '~/domain/questions/drill/drill';

const DAY = 86_400_000;
const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });
const step = fc.integer({ min: 0, max: DRILL_DAYS.length - 1 });

it('asks a mistake again after 1, 3, 7, 16 and 35 days, and lets it go after the last right answer', () => {
  const waits: number[] = [];
  let [card, now]: [ReturnType<typeof nextCard>, number] = [firstCard(0), 0];
  while (card) {
    waits.push((card.dueAt - now) / DAY);
    now = card.dueAt;
    card = nextCard(card, true, now);
  }
  expect(waits).toEqual([1, 3, 7, 16, 35]);
});

it('starts again the next day whenever it is wrong', () => {
  fc.assert(
    fc.property(step, moment, (at, now) => {
      expect(nextCard({ step: at }, false, now)).toEqual({ step: 0, dueAt: now + DAY });
    }),
  );
});

it('never waits less after a right answer than before it, and is gone only after five in a row', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (answers) => {
      let card: ReturnType<typeof nextCard> = firstCard(0);
      let row = 0;
      for (const right of answers) {
        if (!card) break;
        const [now, waited] = [card.dueAt, DRILL_DAYS[card.step] ?? 0];
        const next = nextCard(card, right, now);
        row = right ? row + 1 : 0;
        if (right && next) expect((next.dueAt - now) / DAY).toBeGreaterThan(waited);
        expect(next === null).toBe(row === DRILL_DAYS.length);
        if (next) expect(next.step).toBe(row);
        card = next;
      }
    }),
  );
});
