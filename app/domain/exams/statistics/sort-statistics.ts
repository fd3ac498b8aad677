import type { ItemFlag } from './flag-names';
import type { ItemStatistics } from './judge-item';

export const statisticsColumns = ['item', 'sat', 'facility', 'discrimination', 'papers'] as const;
export type StatisticsColumn = (typeof statisticsColumns)[number];

export type Picked = {
  /** `flagged` are those with any flag but "too few sittings to say"; null are all. */
  flag: ItemFlag | 'flagged' | null;
  section?: string;
  by: StatisticsColumn;
  order: 'up' | 'down';
};

type Row = Pick<ItemStatistics, 'sat' | 'facility' | 'discrimination' | 'papers' | 'flags'> & {
  itemId: string;
  section: string;
};

/** The rows that are asked for, by a column; what cannot be told comes last either way, and equal ones by their id. */
export function pickStatistics<Each extends Row>(rows: readonly Each[], { flag, section, by, order }: Picked): Each[] {
  const direction = order === 'down' ? -1 : 1;
  return rows
    .filter((row) => (section ? row.section === section : true) && isFlagged(row, flag))
    .sort((a, b) => {
      const byId = a.itemId < b.itemId ? -1 : 1;
      if (by === 'item') return direction * byId;
      const [one, other] = [a[by], b[by]];
      if (one === null || other === null) return one === other ? byId : one === null ? 1 : -1;
      return direction * (one - other) || byId;
    });
}

const isFlagged = ({ flags }: Row, wanted: Picked['flag']): boolean =>
  wanted === null || flags.some(({ flag }) => (wanted === 'flagged' ? flag !== 'too-few' : flag === wanted));
