import type { ConsentField } from '../cohorts/consent';
import type { HandOverState } from '../cohorts/hand-overs/hand-over-transitions';
import type { Light, Reason } from '../hosts/clearance/clearance';

/** A learner as the enterprise of their class's order sees them: a field they do not share is null, and was never read. */
export type SharedPerson = {
  personId: string;
  name: string;
  clearance: { light: Light; reason: Reason | null; certificateUntil: number | null } | null;
  progress: { lessons: number; quizzes: number } | null;
  /** What their exams came to; the best credit in parts of a thousand. */
  results: { exam: 'passed' | 'failed' | 'running' | 'none'; best: number | null } | null;
  email: string | null;
  shares: ConsentField[];
  /** The enterprise's own note; null when they are not on its shortlist. */
  note: string | null;
  handOver: { id: string; state: HandOverState } | null;
};

export const sharedOrders = ['name', 'light', 'progress', 'result'] as const;
export type SharedOrder = (typeof sharedOrders)[number];
export const sharedFilters = ['everybody', 'shortlist', 'green', 'amber', 'passed'] as const;
export type SharedFilter = (typeof sharedFilters)[number];

const nearness: Readonly<Record<Light, number>> = { green: 3, amber: 2, grey: 1 };

/** How far somebody is by what they share; who does not share it comes last. */
const rank: Readonly<Record<Exclude<SharedOrder, 'name'>, (person: SharedPerson) => number>> = {
  light: ({ clearance }) => (clearance ? nearness[clearance.light] : 0),
  progress: ({ progress }) => (progress ? progress.lessons + progress.quizzes : -1),
  result: ({ results }) => results?.best ?? -1,
};

const shows: Readonly<Record<SharedFilter, (person: SharedPerson) => boolean>> = {
  everybody: () => true,
  shortlist: ({ note }) => note !== null,
  green: ({ clearance }) => clearance?.light === 'green',
  amber: ({ clearance }) => clearance?.light === 'amber',
  passed: ({ results }) => results?.exam === 'passed',
};

/** Those a filter shows, the furthest first; equals stay in the order they came in. */
export function sortShared(
  people: readonly SharedPerson[],
  { order, filter }: { order: SharedOrder; filter: SharedFilter },
): SharedPerson[] {
  const shown = people.filter(shows[filter]);
  return order === 'name' ? shown : shown.sort((a, b) => rank[order](b) - rank[order](a));
}

/** How a reader asks for the list in an address: `?show=green&sort=light`. What is neither is the list by name, whole. */
export const askedSharing = (query: URLSearchParams): { order: SharedOrder; filter: SharedFilter } => ({
  order: sharedOrders.find((each) => each === query.get('sort')) ?? 'name',
  filter: sharedFilters.find((each) => each === query.get('show')) ?? 'everybody',
});
