import { zonedDay } from '../people/zoned-day';
import { type RiskLevel, riskLevels } from './at-risk';
import { type Burndown, type Past, pointsOf, project } from './burndown';
import { wasCertified, wasCleared } from './clearance-history';
import type { LoadedClass } from './load-class.server';
import type { ClassPerson } from './load-class-people.server';
import { openTasksIn } from './open-tasks';
import { type Around, type Judged, standOf, validUntil } from './stand';

const DAY = 24 * 3_600_000;
/** A room that opens within so many days is worth a seat now. */
const SOON_MS = 14 * DAY;

/** What a class has to be ready by, and why that day. */
export type ReadyBy = { at: number; because: 'order' | 'deadline' | 'recertification' };

/** How ready a class is: the same for whoever runs it and for the enterprise of its order. Moments in ms. */
export type ClassReadiness = {
  readyBy: ReadyBy | null;
  target: number;
  members: number;
  cleared: number;
  passed: number;
  levels: Readonly<Record<RiskLevel, number>>;
  lights: Readonly<Record<'grey' | 'amber' | 'green', number>>;
  /** Null where there is no date to be ready by. */
  burndown: Burndown | null;
};

const isIn = ({ leftAt }: ClassPerson) => leftAt === null;

/** What everybody of a class is judged by. */
function aroundOf(loaded: LoadedClass, readyBy: ReadyBy | null, now: number): Around {
  const { about, deadlines, rooms, curriculum, policy, renewing } = loaded;
  const { zone, startsOn, createdAt } = about;
  return {
    openOf: openTasksIn(deadlines, { courses: curriculum.courses, renewing }, now),
    curriculum,
    policy,
    startsAt: startsOn === null ? createdAt : (zonedDay(zone, startsOn)?.from ?? createdAt),
    rooms,
    surroundings: {
      now,
      neededBy: readyBy?.at ?? null,
      roomAhead: rooms.some(({ opensAt, closesAt }) => closesAt > now && opensAt < now + SOON_MS),
    },
  };
}

/** Where everybody of a class stands now, in no particular order, and what the rules look at beside them. */
export function standings(
  loaded: LoadedClass,
  now: number,
): { people: Judged[]; readyBy: ReadyBy | null; around: Around } {
  const present = loaded.people.filter(isIn);
  const readyBy = readyByOf(loaded, present, now);
  const around = aroundOf(loaded, readyBy, now);
  return { people: present.map((person) => standOf(person, around, now)), readyBy, around };
}

/** The order's date. A team's is the first due date ahead, or the first certificate to end, whichever comes first. */
function readyByOf({ about, deadlines }: LoadedClass, present: readonly ClassPerson[], now: number): ReadyBy | null {
  if (about.order) return { at: about.order.neededBy, because: 'order' };
  const ahead: ReadyBy[] = [];
  for (const { dueAt, personId } of deadlines) {
    if (personId === null && dueAt !== null && dueAt > now) ahead.push({ at: dueAt, because: 'deadline' });
  }
  for (const person of present) {
    const at = validUntil(person, now);
    if (at !== null) ahead.push({ at, because: 'recertification' });
  }
  return ahead.reduce<ReadyBy | null>((first, each) => (first && first.at <= each.at ? first : each), null);
}

export function readinessOf(loaded: LoadedClass, now: number): ClassReadiness & { people: Judged[]; around: Around } {
  const { people, readyBy, around } = standings(loaded, now);
  const target = loaded.about.order?.seats ?? people.length;
  const levels = { done: 0, 'on-track': 0, watch: 0, 'at-risk': 0 } satisfies Record<RiskLevel, number>;
  const lights = { grey: 0, amber: 0, green: 0 };
  let passed = 0;
  for (const { level, clearance, exam } of people) {
    levels[level]++;
    lights[clearance.light]++;
    if (exam.passed) passed++;
  }
  return {
    people,
    around,
    readyBy,
    target,
    members: people.length,
    cleared: lights.green,
    passed,
    levels,
    lights,
    burndown: readyBy && burndownOf(loaded, { from: around.startsAt, readyBy, target }, now),
  };
}

function burndownOf(
  { people, policy }: LoadedClass,
  { from, readyBy, target }: { from: number; readyBy: ReadyBy; target: number },
  now: number,
): Burndown {
  const past = people.map((person) => pastOf(person, policy.id));
  const first = Math.min(from, now);
  const points = pointsOf(past, first, now);
  return { from: first, neededBy: readyBy.at, target, points, projected: project(points, first, readyBy.at) };
}

const never = () => false;

function pastOf({ joinedAt, leftAt, sittings, history }: ClassPerson, examId: string): Past {
  const first = sittings.find((sat) => sat.examId === examId && sat.passed === true);
  const any = history.certificates.length > 0;
  return {
    joinedAt,
    leftAt,
    passedAt: first?.scoredAt ?? null,
    certified: any ? (at) => wasCertified(history, at) : never,
    cleared: any ? (at) => wasCleared(history, at) : never,
  };
}

/** Those furthest from the light first; then who has most against them; then by name. The same list for the same facts. */
export function byRisk(a: Judged, b: Judged): number {
  return (
    riskLevels.indexOf(b.level) - riskLevels.indexOf(a.level) || b.reasons.length - a.reasons.length || byName(a, b)
  );
}

export function byName({ person: a }: Judged, { person: b }: Judged): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.personId < b.personId ? -1 : 1;
}
