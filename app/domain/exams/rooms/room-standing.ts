import type { SectionScores } from '../result/scoring';
import { isOver } from '../sitting/sitting-clock';
import type { SittingState } from '../sitting/sitting-transitions';
import type { WindowState } from '../windows/exam-window';

/** What a lecturer may see of somebody's result: never items, answers or keys. */
export type RoomResult = { passed: boolean; points: number; total: number; sections: SectionScores };

/** What was noticed around a sitting, counted: how often the page was left, opened elsewhere, without network; pastes. */
export type Noticed = { left: number; second: number; network: number; pasted: number };

/** A sitting as whoever runs its room may see it: named field by field, so that no key can come along. */
export type RoomSitting = {
  id: string;
  state: SittingState;
  startedAt: number;
  deadline: number;
  closedAt: number | null;
  /** The newest acknowledgement; null while there is none. */
  savedAt: number | null;
  answered: number;
  items: number;
  /** Minutes added while it ran. */
  added: number;
  /** When its last page was gone; null while one listens, and where none ever did. */
  goneAt: number | null;
  noticed: Noticed;
  /** Null while it is open. */
  result: RoomResult | null;
};

/** Somebody with a seat in a room. */
export type RoomPerson = {
  personId: string;
  name: string;
  /** Per cent of extra time they are entitled to. */
  extraPercent: number;
  /** Whether they have left the class: they cannot start any more. */
  left: boolean;
  sitting: RoomSitting | null;
};

/** What of a room changes under an open page. */
export type RoomFacts = {
  id: string;
  title: string;
  code: string;
  opensAt: number;
  closesAt: number;
  state: WindowState;
  /** Nothing will change any more: nobody may start, and nobody is writing. */
  over: boolean;
};

export const personStandings = [
  'expected',
  'left',
  'in',
  'saving',
  'offline',
  'handed-in',
  'timed-out',
  'ended',
] as const;
export type PersonStanding = (typeof personStandings)[number];

/** An acknowledgement this young is shown as saving. */
export const SAVING_MS = 4000;

/**
 * How somebody stands in a room now. Who was never heard listening is `in`: a page without scripts does not listen. A save
 * after the last page was gone came from a page that is there.
 */
export function standingOf({ sitting, left }: Pick<RoomPerson, 'sitting' | 'left'>, now: number): PersonStanding {
  if (!sitting) return left ? 'left' : 'expected';
  const { state, savedAt, goneAt, closedAt, deadline } = sitting;
  if (state === 'handed-in') return 'handed-in';
  if (state === 'timed-out') return closedAt !== null && closedAt < deadline ? 'ended' : 'timed-out';
  if (savedAt !== null && now - savedAt < SAVING_MS) return 'saving';
  return goneAt !== null && (savedAt === null || savedAt <= goneAt) ? 'offline' : 'in';
}

export type RoomCounts = { seats: number; expected: number; writing: number; offline: number; done: number };

/** How many stand how: for a wall, and for who hears a page instead of seeing it. */
export function countStandings(people: readonly RoomPerson[], now: number): RoomCounts {
  const standings = people.map((person) => standingOf(person, now));
  const of = (...wanted: PersonStanding[]) => standings.filter((each) => wanted.includes(each)).length;
  return {
    seats: people.length,
    expected: of('expected'),
    writing: of('in', 'saving'),
    offline: of('offline'),
    done: of('handed-in', 'timed-out', 'ended'),
  };
}

/** Whether nothing in a room will change by itself any more. */
export const isRoomOver = (state: WindowState, people: readonly RoomPerson[]): boolean =>
  (state === 'over' || state === 'cancelled') && people.every(({ sitting }) => sitting?.state !== 'open');

/** How much of a sitting's time is left, ms; null when it is closed. */
export const timeLeftOf = ({ state, deadline }: RoomSitting, now: number): number | null =>
  state !== 'open' ? null : isOver(deadline, now) ? 0 : deadline - now;

export const roomOrders = ['name', 'standing', 'saved', 'answered', 'left'] as const;
export type RoomOrder = (typeof roomOrders)[number];

/** Who stands first where somebody should look first: offline, then not here, then in, then done. */
const attention: Readonly<Record<PersonStanding, number>> = {
  offline: 0,
  expected: 1,
  in: 2,
  saving: 2,
  ended: 3,
  'timed-out': 3,
  'handed-in': 3,
  left: 4,
};

/** The people of a room in an order that nothing but the value sorted by changes; equals by name. */
export function sortPeople(
  people: readonly RoomPerson[],
  order: RoomOrder,
  now: number,
  language: string,
): RoomPerson[] {
  const collator = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en');
  const byName = (a: RoomPerson, b: RoomPerson) =>
    collator.compare(a.name, b.name) || (a.personId < b.personId ? -1 : 1);
  const last = Number.MAX_SAFE_INTEGER;
  const rank: Record<RoomOrder, (person: RoomPerson) => number> = {
    name: () => 0,
    standing: (person) => attention[standingOf(person, now)],
    saved: ({ sitting }) => sitting?.savedAt ?? sitting?.startedAt ?? last,
    answered: ({ sitting }) => sitting?.answered ?? -1,
    left: ({ sitting }) => (sitting ? (timeLeftOf(sitting, now) ?? last) : last),
  };
  return [...people].sort((a, b) => rank[order](a) - rank[order](b) || byName(a, b));
}
