import { db } from '#db/client';
import { findNewestPosition } from '../audit/find-newest-position.server';
import { listActsSince } from '../audit/list-acts-since.server';
import { type ClassDeadline, listClassDeadlines } from '../cohorts/schedule/list-class-deadlines.server';
import { content } from '../content.server';
import { findPolicy } from '../exams/policy/find-policy.server';
import type { Policy } from '../exams/policy/policy';
import { type Curriculum, curriculumOf } from './curriculum';
import { asking } from './in-class';
import { loadAbout, loadReminded, loadRooms, type Room } from './load-class-facts.server';
import { type ClassPerson, loadClassPeople } from './load-class-people.server';
import { whomActsConcern } from './whom-acts-concern';

/** Last seen is written down without an entry in the log: nothing kept is older than this. */
const KEPT_MS = 60_000;
const MOST_KEPT = 40;
/** After something happened to more people than this, reading everybody anew costs no more. */
const MOST_FOLLOWED = 100;

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

/**
 * A class with everything its readiness rests on. It is kept, because whatever changes it is recorded in the audit log:
 * what others do for themselves leaves it as it is, whom of the class something happened to since is read anew, and after
 * anything else so is everything. Whoever calls has looked the class up. A constant number of queries.
 */
export async function loadClass(classId: string, now: number): Promise<LoadedClass> {
  const ofDatabase = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, ofDatabase);
  const before = ofDatabase.get(classId);
  const following = before && Math.abs(now - before.loadedAt) < KEPT_MS ? await follow(before, classId) : null;
  const current = following ?? { position: await findNewestPosition(), loadedAt: now, loaded: load(classId, now) };
  if (current === before) return current.loaded;
  ofDatabase.delete(classId);
  ofDatabase.set(classId, current);
  current.loaded.catch(() => ofDatabase.delete(classId));
  for (const [oldest] of ofDatabase) {
    if (ofDatabase.size <= MOST_KEPT) break;
    ofDatabase.delete(oldest);
  }
  return current.loaded;
}

/** What was kept, after everything recorded since. Null: all of it is to be read anew. */
async function follow(before: Kept, classId: string): Promise<Kept | null> {
  const acts = await listActsSince(before.position);
  const newest = acts?.at(-1);
  if (!acts) return null;
  if (!newest) return before;
  const loaded = await before.loaded;
  const members = new Set(loaded.people.map(({ personId }) => personId));
  const concerned = whomActsConcern(acts, (personId) => members.has(personId));
  if (concerned === null || concerned.size > MOST_FOLLOWED) return null;
  if (concerned.size > 0) return { ...before, position: newest.position, loaded: withAnew(loaded, classId, concerned) };
  // What has been looked through is not looked through again.
  before.position = newest.position;
  return before;
}

/** The same class with so many of its people as they are now. */
async function withAnew(loaded: LoadedClass, classId: string, concerned: ReadonlySet<string>): Promise<LoadedClass> {
  const anew = await loadClassPeople(asking(classId, concerned), loaded.curriculum);
  const found = new Map(anew.map((person) => [person.personId, person]));
  return { ...loaded, people: loaded.people.map((person) => found.get(person.personId) ?? person) };
}

async function load(classId: string, now: number): Promise<LoadedClass> {
  const policy = findPolicy();
  const { library, policies } = content();
  const curriculum = curriculumOf(library.courses, policy.requires.quizzes);
  return {
    about: await loadAbout(classId),
    people: await loadClassPeople(asking(classId), curriculum),
    deadlines: await listClassDeadlines(db, classId),
    rooms: await loadRooms(classId, policy.id, now),
    reminded: await loadReminded(classId, now),
    curriculum,
    policy,
    renewing: new Set(policies.filter(({ updates }) => updates !== undefined).map(({ id }) => id)),
  };
}
