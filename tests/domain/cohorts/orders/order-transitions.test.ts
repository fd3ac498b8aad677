import { describe, expect, it } from 'vitest';
import { type OrderState, orderSides, orderStates } from '~/domain/cohorts/orders/order';
import { orderMovesOf, orderTransition, orderTransitions } from '~/domain/cohorts/orders/order-transitions';

/** The whole life, written a second time: `e` the enterprise, `u` the university, `!` with a reason. */
const life: Readonly<Record<string, string>> = {
  'draft agreed': 'eu',
  'draft cancelled': 'eu!',
  'agreed intake': 'u',
  'agreed cancelled': 'eu!',
  'intake roster-locked': 'u',
  'intake cancelled': 'eu!',
  'roster-locked intake': 'u!',
  'roster-locked teaching': 'u',
  'roster-locked cancelled': 'eu!',
  'teaching exam-window': 'u',
  'teaching closed': 'u!',
  'exam-window teaching': 'u!',
  'exam-window internship': 'u',
  'exam-window closed': 'u!',
  'internship closed': 'u',
};

const written = (from: OrderState, to: OrderState) => {
  const row = orderTransition(from, to);
  return row && row.sides.map((side) => side.charAt(0)).join('') + (row.reason ? '!' : '');
};

describe('every pair of states', () => {
  for (const from of orderStates) {
    for (const to of orderStates) {
      const wanted = life[`${from} ${to}`];
      it(`${from} → ${to}: ${wanted ?? 'never'}`, () => expect(written(from, to)).toBe(wanted));
    }
  }
});

it('has one row a step', () => {
  const steps = orderTransitions.map(({ from, to }) => `${from} ${to}`);
  expect(new Set(steps).size).toBe(steps.length);
});

it('has no way out of the end', () => {
  const ends = orderTransitions.filter(({ from }) => from === 'closed' || from === 'cancelled');
  expect(ends).toEqual([]);
});

it('offers each side its own steps, and agreeing to none', () => {
  for (const side of orderSides) {
    for (const from of orderStates) {
      const offered = orderMovesOf(side, from);
      expect(offered.every((row) => row.from === from && row.sides.includes(side) && row.to !== 'agreed')).toBe(true);
    }
  }
  expect(orderMovesOf('enterprise', 'teaching')).toEqual([]);
});
