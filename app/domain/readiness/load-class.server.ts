import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { db } from '#db/client';
import { classes, orders } from '#db/schema/cohorts';
import { organisations } from '#db/schema/organisations';
import { classActs } from '#db/schema/readiness';
import { examWindows, windowSeats } from '#db/schema/windows';
import type { AuditAction } from '../audit/actions';
import { findNewestPosition } from '../audit/find-newest-position.server';
import { listActsSince } from '../audit/list-acts-since.server';
import { type ClassDeadline, listClassDeadlines } from '../cohorts/schedule/list-class-deadlines.server';
import { content } from '../content.server';
import { findPolicy } from '../exams/policy/find-policy.server';
import type { Policy } from '../exams/policy/policy';
import { type Curriculum, curriculumOf } from './curriculum';
import { type ClassPerson, loadClassPeople } from './load-class-people.server';

const DAY = 24 * 3_600_000;
/** Last seen is written down without an entry in the log: nothing kept is older than this. */
const KEPT_MS = 60_000;
const MOST_KEPT = 40;

/** An exam room of the class that is not over, and who has a seat in it. */
export type Room = { id: string; opensAt: number; closesAt: number; seats: ReadonlySet<string> };

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

async function loadAbout(classId: string) {
  const [found] = await db
    .select({
      nameEn: classes.nameEn,
      nameZh: classes.nameZh,
      zone: classes.zone,
      startsOn: classes.startsOn,
      createdAt: classes.createdAt,
      endedAt: classes.endedAt,
      order: { id: orders.id, state: orders.state, seats: orders.seats, neededBy: orders.neededBy },
      enterprise: { en: organisations.nameEn, zh: organisations.nameZh },
    })
    .from(classes)
    .leftJoin(orders, eq(orders.id, classes.orderId))
    .leftJoin(organisations, eq(organisations.id, orders.enterpriseId))
    .where(eq(classes.id, classId));
  if (!found) throw new Error('readiness of a class that is there');
  const { nameEn, nameZh, order, enterprise, ...facts } = found;
  return { ...facts, name: { en: nameEn, zh: nameZh }, order: order && enterprise && { ...order, enterprise } };
}

/** The rooms of an exam that are open or ahead, the first to open first. */
async function loadRooms(classId: string, examId: string, now: number): Promise<Room[]> {
  const standing = and(
    eq(examWindows.classId, classId),
    eq(examWindows.examId, examId),
    gt(examWindows.closesAt, now),
    isNull(examWindows.cancelledAt),
    isNull(examWindows.endedAt),
  );
  const rooms = await db
    .select({ id: examWindows.id, opensAt: examWindows.opensAt, closesAt: examWindows.closesAt })
    .from(examWindows)
    .where(standing)
    .orderBy(asc(examWindows.opensAt));
  const seats = await db
    .select({ windowId: windowSeats.windowId, personId: windowSeats.personId })
    .from(windowSeats)
    .innerJoin(examWindows, eq(examWindows.id, windowSeats.windowId))
    .where(standing);
  return rooms.map((room) => ({
    ...room,
    seats: new Set(seats.filter(({ windowId }) => windowId === room.id).map(({ personId }) => personId)),
  }));
}

async function loadReminded(classId: string, now: number): Promise<Map<string, number>> {
  const reminders = await db
    .select({ personId: classActs.personId, doneAt: classActs.doneAt })
    .from(classActs)
    .where(
      and(
        eq(classActs.classId, classId),
        gt(classActs.doneAt, now - DAY),
        eq(classActs.kind, 'remind'),
        isNull(classActs.undoneAt),
      ),
    )
    .orderBy(asc(classActs.doneAt));
  return new Map(reminders.map(({ personId, doneAt }) => [personId, doneAt]));
}
