import { expect, it } from 'vitest';
import type { ItemFlag } from '~/domain/exams/statistics/flag-names';
import { type Picked, pickStatistics } from '~/domain/exams/statistics/sort-statistics';

const row = (itemId: string, facility: number | null, ...flags: ItemFlag[]) => ({
  itemId,
  section: itemId.startsWith('F') ? 'foundation' : 'after-sales',
  sat: facility === null ? 0 : 40,
  facility,
  discrimination: facility,
  papers: 40,
  flags: flags.map((flag) => ({ flag, options: [] })),
});
const rows = [
  row('F-2', 0.9),
  row('A-1', null, 'too-few'),
  row('F-1', 0.2, 'too-hard', 'weak'),
  row('A-2', 0.9, 'too-easy'),
];
const ids = (asked: Partial<Picked>) =>
  pickStatistics(rows, { flag: null, by: 'item', order: 'up', ...asked }).map(({ itemId }) => itemId);

it('sorts by a column, what cannot be told last either way', () => {
  expect(ids({})).toEqual(['A-1', 'A-2', 'F-1', 'F-2']);
  expect(ids({ order: 'down' })).toEqual(['F-2', 'F-1', 'A-2', 'A-1']);
  expect(ids({ by: 'facility' })).toEqual(['F-1', 'A-2', 'F-2', 'A-1']);
  expect(ids({ by: 'facility', order: 'down' })).toEqual(['A-2', 'F-2', 'F-1', 'A-1']);
  expect(ids({ by: 'papers' })).toEqual(['A-1', 'A-2', 'F-1', 'F-2']);
});

it('shows one flag, everything suspect, or a section', () => {
  expect(ids({ flag: 'weak' })).toEqual(['F-1']);
  expect(ids({ flag: 'flagged' })).toEqual(['A-2', 'F-1']);
  expect(ids({ flag: 'too-few' })).toEqual(['A-1']);
  expect(ids({ section: 'foundation' })).toEqual(['F-1', 'F-2']);
});
