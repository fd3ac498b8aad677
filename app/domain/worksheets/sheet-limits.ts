import type { EntryKind } from '../courses/worksheet';

/** How long a sheet's own title may be, in characters. */
export const TITLE_LIMIT = 120;

/** How long an answer of each kind may be, in characters. */
export const entryLimits: Readonly<Record<EntryKind, number>> = {
  text: 300,
  long: 2000,
  number: 24,
  'date-time': 19,
  choice: 60,
};

/** How much may stand in one sheet, in characters. With three bytes each, escaped, it fits into what its address takes. */
export const SHEET_LIMIT = 30_000;

/** How many sheets one person keeps. */
export const SHEETS_AT_MOST = 200;
