/** What two sides agree on. */
export type OrderTerms = {
  title: string;
  seats: number;
  /** Ids of courses. */
  skills: string[];
  /** Codes of app/domain/trade.ts; an empty list is not limited. */
  languages: string[];
  categories: string[];
  markets: string[];
  /** ms since 1970. */
  neededBy: number;
  note: string;
};

export const SEATS_AT_MOST = 500;
