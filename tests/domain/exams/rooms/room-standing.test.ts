import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  countStandings,
  isRoomOver,
  type RoomPerson,
  type RoomSitting,
  roomOrders,
  SAVING_MS,
  sortPeople,
  standingOf,
} from '~/domain/exams/rooms/room-standing';

const NOW = 1_000_000;
const sitting = (changed: Partial<RoomSitting> = {}): RoomSitting => ({
  ...{ id: 's', state: 'open', startedAt: NOW - 60_000, deadline: NOW + 60_000, closedAt: null, savedAt: null },
  ...{ answered: 0, items: 5, added: 0, goneAt: null, result: null },
  noticed: { left: 0, second: 0, network: 0, pasted: 0 },
  ...changed,
});
const person = (changed: Partial<RoomSitting> | null, left = false): RoomPerson => ({
  ...{ personId: 'p', name: 'Noor', extraPercent: 0, left },
  sitting: changed && sitting(changed),
});

it.each([
  ['expected', person(null)],
  ['left', person(null, true)],
  ['in', person({})],
  ['in', person({ savedAt: NOW - SAVING_MS })],
  ['saving', person({ savedAt: NOW - SAVING_MS + 1 })],
  ['offline', person({ goneAt: NOW - 1 })],
  ['offline', person({ goneAt: NOW - 1000, savedAt: NOW - SAVING_MS })],
  ['offline', person({ goneAt: NOW - SAVING_MS, savedAt: NOW - SAVING_MS })],
  ['in', person({ goneAt: NOW - SAVING_MS - 1, savedAt: NOW - SAVING_MS })],
  ['handed-in', person({ state: 'handed-in', closedAt: NOW, goneAt: NOW })],
  ['timed-out', person({ state: 'timed-out', closedAt: NOW + 60_000 })],
  ['ended', person({ state: 'timed-out', closedAt: NOW })],
] as const)('somebody stands as %s', (standing, who) => {
  expect(standingOf(who, NOW)).toBe(standing);
});

const anyone = fc.record({
  personId: fc.uuid(),
  name: fc.constantFrom('安', '陈', 'Bo', 'an'),
  extraPercent: fc.constant(0),
  left: fc.boolean(),
  sitting: fc.option(
    fc
      .record({
        state: fc.constantFrom('open' as const, 'handed-in' as const, 'timed-out' as const),
        savedAt: fc.option(fc.integer({ min: NOW - 9000, max: NOW })),
        goneAt: fc.option(fc.integer({ min: NOW - 9000, max: NOW })),
        answered: fc.nat(5),
        deadline: fc.integer({ min: NOW - 9000, max: NOW + 9000 }),
      })
      .map((changed) => sitting({ ...changed, closedAt: changed.state === 'open' ? null : NOW })),
  ),
});

it('counts everybody once', () => {
  fc.assert(
    fc.property(fc.array(anyone), (people) => {
      const { seats, expected, writing, offline, done } = countStandings(people, NOW);
      const gone = people.filter(({ sitting: sat, left }) => sat === null && left).length;
      expect(seats).toBe(people.length);
      expect(expected + writing + offline + done + gone).toBe(seats);
      expect(isRoomOver('over', people)).toBe(writing + offline === 0);
      expect(isRoomOver('open', people)).toBe(false);
    }),
  );
});

it('sorts the same people the same way however they came, losing none', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyone, { selector: ({ personId }) => personId }), (people) => {
      for (const order of roomOrders) {
        const sorted = sortPeople(people, order, NOW, 'zh');
        expect(sortPeople([...people].reverse(), order, NOW, 'zh')).toEqual(sorted);
        expect(new Set(sorted)).toEqual(new Set(people));
      }
    }),
  );
});
