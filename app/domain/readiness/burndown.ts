/** One of a class, as far as its past weeks need to know them. Moments in ms. */
export type Past = {
  joinedAt: number;
  leftAt: number | null;
  /** When they first passed the exam. */
  passedAt: number | null;
  /** Whether they held a certificate in force then. */
  certified(at: number): boolean;
  /** Whether they might have gone live then. */
  cleared(at: number): boolean;
};

/** How many were in the class at a moment, and how far they were. */
export type BurndownPoint = { at: number; members: number; passed: number; certified: number; cleared: number };

export type Burndown = {
  from: number;
  /** When the hosts are needed. */
  neededBy: number;
  /** How many. */
  target: number;
  /** At the end of each week since the first day, and now. */
  points: BurndownPoint[];
  /** How many will be cleared by the date if it goes on as in the last four weeks; null where that cannot be said. */
  projected: number | null;
};

const DAY = 24 * 3_600_000;
export const WEEK = 7 * DAY;
/** More points than this cannot be told apart on a chart: then they stand for several weeks each. */
const MOST_POINTS = 53;
const LOOK_BACK = 4 * WEEK;

/** The ends of the weeks from the first day until now, and now itself, which is always the last. */
export function weekEnds(from: number, now: number): number[] {
  if (from >= now) return [now];
  const weeks = Math.ceil((now - from) / WEEK);
  const step = Math.ceil(weeks / MOST_POINTS) * WEEK;
  const ends: number[] = [];
  for (let at = from + step; at < now; at += step) ends.push(at);
  return [...ends, now];
}

/** How far a class had come at the end of each week. */
export function pointsOf(people: readonly Past[], from: number, now: number): BurndownPoint[] {
  return weekEnds(from, now).map((at) => {
    const point = { at, members: 0, passed: 0, certified: 0, cleared: 0 };
    for (const { joinedAt, leftAt, passedAt, certified, cleared } of people) {
      if (joinedAt > at || (leftAt !== null && leftAt <= at)) continue;
      point.members++;
      if (passedAt !== null && passedAt <= at) point.passed++;
      if (certified(at)) point.certified++;
      if (cleared(at)) point.cleared++;
    }
    return point;
  });
}

/** How many should be cleared at a moment, on the straight line from nobody on the first day to all on the date. */
export function paceAt({ from, neededBy, target }: Pick<Burndown, 'from' | 'neededBy' | 'target'>, at: number): number {
  if (neededBy <= from || at >= neededBy) return target;
  return at <= from ? 0 : (target * (at - from)) / (neededBy - from);
}

/**
 * How many will be cleared by the date, at the rate of the last four weeks, and never more than are in the class. Null where
 * it would be a guess: before three weeks, after the date, or when those who were cleared came in a single week.
 */
export function project(points: readonly BurndownPoint[], from: number, neededBy: number): number | null {
  const last = points.at(-1);
  if (!last || last.at >= neededBy || last.at - from < 3 * WEEK) return null;
  const recent = points.filter(({ at }) => at >= last.at - LOOK_BACK);
  const [first] = recent;
  if (!first || recent.length < 3 || last.at - first.at < 2 * WEEK) return null;
  const steps = recent.slice(1).filter((point, place) => point.cleared > (recent[place]?.cleared ?? 0));
  const gained = last.cleared - first.cleared;
  if (gained <= 0 || steps.length < 2) return null;
  const rate = gained / (last.at - first.at);
  return Math.min(last.members, Math.floor(last.cleared + rate * (neededBy - last.at)));
}
