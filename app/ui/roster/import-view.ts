export const rowChanges = ['add', 'update', 'same', 'repeat', 'fault'] as const;
export type RowChange = (typeof rowChanges)[number];
export const rosterColumns = ['name', 'number', 'email'] as const;
export type RosterColumn = (typeof rosterColumns)[number];

export type Fault = { code: string; column: RosterColumn | null; facts: Record<string, string | number> };

export type Line = {
  row: number;
  name: string | null;
  number: string | null;
  email: string | null;
  faults: Fault[] | null;
};

/** What the page of an import is given. */
export type ImportView = {
  classId: string;
  id: string;
  fileName: string;
  readAs: string;
  state: 'mapping' | 'comparing' | 'compared' | 'applying' | 'applied' | 'discarded' | 'failed';
  headings: string[];
  mapping: Partial<Record<RosterColumn, number>>;
  rows: number;
  done: number;
  failure: string | null;
  changedAt: number;
  first: { row: number; cells: string[] }[];
  counts: Record<RowChange, number>;
  shown: RowChange;
  page: number;
  pages: number;
  lines: Line[];
  unnamed: number;
  seats: number | null;
  taken: number;
  over: boolean;
};
