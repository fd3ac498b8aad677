import { db } from '#db/client';
import type { AuditAction } from '../audit/actions';
import { findNewestPosition } from '../audit/find-newest-position.server';
import { listActsSince } from '../audit/list-acts-since.server';
import { type ClassDeadline, listClassDeadlines } from '../cohorts/schedule/list-class-deadlines.server';
import { content } from '../content.server';
import { findPolicy } from '../exams/policy/find-policy.server';
import type { Policy } from '../exams/policy/policy';
import { type Curriculum, curriculumOf } from './curriculum';
import { loadAbout, loadReminded, loadRooms, type Room } from './load-class-facts.server';
import { type ClassPerson, loadClassPeople } from './load-class-people.server';

/** Last seen is written down without an entry in the log: nothing kept is older than this. */
const KEPT_MS = 60_000;
const MOST_KEPT = 40;

/** What is stored of a class, for everything that is told of its readiness. */
export type LoadedClass = {
  about: Awaited<ReturnType<typeof loadAbout>>;
  people: readonly ClassPerson[];
  deadlines: readonly ClassDeadline[];
  rooms: readonly Room[];
  /** When each person was last reminded, of the last day. */
  reminded: ReadonlyMap<string, number>;
  curriculum: Curriculum;
  policy: Policy;
  /** Exams that renew another, which are passed again and again. */
  renewing: ReadonlySet<string>;
};

type Kept = { position: number; loadedAt: number; loaded: Promise<LoadedClass> };
const kept = new WeakMap<object, Map<string, Kept>>();

/** What people do for themselves. Of somebody who is not in a class it changes nothing there. */
const ownActs: ReadonlySet<string> = new Set<AuditAction>([
  ...(['person-signed-up', 'person-signed-in', 'person-signed-out', 'password-changed'] as const),
  ...(['lesson-completed', 'quiz-finished', 'drill-answered', 'sitting-started', 'sitting-taken-over'] as const),
]);
/** And what follows by itself for whoever it is about. */
const followUps: ReadonlySet<string> = new Set<AuditAction>(['host-account-opened', 'host-account-moved']);

/** Whether anything recorded since may have changed a class. What has been looked through is not looked through again. */
async function hasChanged(before: Kept): Promise<boolean> {
  const acts = await listActsSince(before.position);
  if (acts === null) return true;
  const newest = acts.at(-1);
  if (!newest) return false;
  const members = new Set((await before.loaded).people.map(({ personId }) => personId));
  const other = ({ actorId, action, subjectId }: (typeof acts)[number]) =>
    followUps.has(action) ? !members.has(subjectId) : ownActs.has(action) && !members.has(actorId ?? '');
  if (!acts.every(other)) return true;
  before.position = newest.position;
  return false;
}

/**
 * A class with everything its readiness rests on, which is kept as long as nothing is added to the audit log but what
 * others do for themselves: whatever changes it is recorded there. Whoever calls has looked the class up. A constant
 * number of queries.
 */
export async function loadClass(classId: string, now: number): Promise<LoadedClass> {
  const ofDatabase = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, ofDatabase);
  const before = ofDatabase.get(classId);
  if (before && Math.abs(now - before.loadedAt) < KEPT_MS && !(await hasChanged(before))) return before.loaded;
  const position = await findNewestPosition();
  const loaded = load(classId, now);
  ofDatabase.delete(classId);
  ofDatabase.set(classId, { position, loadedAt: now, loaded });
  loaded.catch(() => ofDatabase.delete(classId));
  for (const [oldest] of ofDatabase) {
    if (ofDatabase.size <= MOST_KEPT) break;
    ofDatabase.delete(oldest);
  }
  return loaded;
}

async function load(classId: string, now: number): Promise<LoadedClass> {
  const policy = findPolicy();
  const { library, policies } = content();
  const curriculum = curriculumOf(library.courses, policy.requires.quizzes);
  return {
    about: await loadAbout(classId),
    people: await loadClassPeople(classId, curriculum),
    deadlines: await listClassDeadlines(db, classId),
    rooms: await loadRooms(classId, policy.id, now),
    reminded: await loadReminded(classId, now),
    curriculum,
    policy,
    renewing: new Set(policies.filter(({ updates }) => updates !== undefined).map(({ id }) => id)),
  };
}
