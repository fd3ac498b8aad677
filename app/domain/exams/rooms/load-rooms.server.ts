import { and, asc, count, eq, inArray, isNull, max, sql, sum } from 'drizzle-orm';
import { db } from '#db/client';
import { classMembers } from '#db/schema/cohorts';
import {
  examPolicies,
  sittingAnswers,
  sittingEvents,
  sittingExtensions,
  sittingResults,
  sittings,
} from '#db/schema/exams';
import { people } from '#db/schema/people';
import { sittingPresence } from '#db/schema/rooms';
import { accommodations, examWindows, windowSeats } from '#db/schema/windows';
import type { SittingEventKind } from '../evidence/sitting-event';
import { windowState } from '../windows/exam-window';
import { isRoomOver, type Noticed, type RoomFacts, type RoomPerson, type RoomSitting } from './room-standing';

export type LoadedRoom = RoomFacts & { people: RoomPerson[] };

/**
 * Rooms with everybody seated in them, by id, in a number of queries that grows with neither: what one look asks for all
 * rooms that are open on somebody's screen. Whoever calls has asked whose they are.
 */
export async function loadRooms(roomIds: readonly string[], now: number): Promise<Map<string, LoadedRoom>> {
  const rooms = await db
    .select({
      id: examWindows.id,
      title: examWindows.title,
      code: examWindows.code,
      opensAt: examWindows.opensAt,
      closesAt: examWindows.closesAt,
      cancelledAt: examWindows.cancelledAt,
      endedAt: examWindows.endedAt,
    })
    .from(examWindows)
    .where(inArray(examWindows.id, [...roomIds]));
  const sat = await loadSittings(roomIds);
  const seats = await loadSeats(roomIds);
  return new Map(
    rooms.map(({ cancelledAt, endedAt, ...room }) => {
      const seated = seats
        .filter(({ roomId }) => roomId === room.id)
        .map(({ roomId: _, ...person }) => ({ ...person, sitting: sat.get(`${room.id} ${person.personId}`) ?? null }));
      const state = windowState({ ...room, cancelledAt, endedAt }, now);
      return [room.id, { ...room, state, over: isRoomOver(state, seated), people: seated }];
    }),
  );
}

async function loadSeats(roomIds: readonly string[]) {
  const rows = await db
    .select({
      roomId: windowSeats.windowId,
      personId: people.id,
      name: people.name,
      extraPercent: accommodations.extraPercent,
      leftAt: classMembers.leftAt,
    })
    .from(windowSeats)
    .innerJoin(examWindows, eq(examWindows.id, windowSeats.windowId))
    .innerJoin(people, eq(people.id, windowSeats.personId))
    .leftJoin(accommodations, and(eq(accommodations.personId, people.id), isNull(accommodations.endedAt)))
    .leftJoin(
      classMembers,
      and(eq(classMembers.classId, examWindows.classId), eq(classMembers.personId, windowSeats.personId)),
    )
    .where(inArray(windowSeats.windowId, [...roomIds]))
    .orderBy(asc(people.name), asc(people.id));
  return rows.map(({ extraPercent, leftAt, ...seat }) => ({
    ...seat,
    extraPercent: extraPercent ?? 0,
    left: leftAt !== null,
  }));
}

/** The sittings of rooms, by room and person; the newest where somebody sat twice in one. */
async function loadSittings(roomIds: readonly string[]): Promise<Map<string, RoomSitting>> {
  const inRooms = inArray(sittings.windowId, [...roomIds]);
  const rows = await db
    .select({
      id: sittings.id,
      roomId: sittings.windowId,
      personId: sittings.personId,
      state: sittings.state,
      startedAt: sittings.startedAt,
      deadline: sittings.deadline,
      closedAt: sittings.closedAt,
      policyHash: sittings.policyHash,
      pages: sittingPresence.pages,
      presentAt: sittingPresence.changedAt,
      passed: sittingResults.passed,
      points: sittingResults.points,
      total: sittingResults.total,
      sections: sittingResults.sections,
    })
    .from(sittings)
    .leftJoin(sittingPresence, eq(sittingPresence.sittingId, sittings.id))
    .leftJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .where(inRooms)
    .orderBy(asc(sittings.startedAt));
  const saved = await loadSaved(roomIds);
  const noticed = await loadNoticed(roomIds);
  const added = await loadAdded(roomIds);
  const items = await countItems(rows.map(({ policyHash }) => policyHash));
  return new Map(
    rows.map(({ roomId, personId, policyHash, pages, presentAt, passed, points, total, sections, ...sitting }) => {
      const shown: RoomSitting = {
        ...sitting,
        savedAt: saved.get(sitting.id)?.savedAt ?? null,
        answered: saved.get(sitting.id)?.answered ?? 0,
        items: items.get(policyHash) ?? 0,
        added: added.get(sitting.id) ?? 0,
        goneAt: pages === 0 ? presentAt : null,
        noticed: noticed.get(sitting.id) ?? nothing,
        result:
          passed === null || points === null || total === null || sections === null
            ? null
            : { passed, points, total, sections },
      };
      return [`${roomId} ${personId}`, shown];
    }),
  );
}

/**
 * An answer as it is stored that says something: a list with a word in it, or a name with a word to it. What `isBlank` says
 * of the document, said of its text, so that papers are counted where they are.
 */
const saysSomething = sql`(${sittingAnswers.answer} like '%["%' or replace(${sittingAnswers.answer}, '":""', '') like '%":"%')`;

async function loadSaved(roomIds: readonly string[]) {
  const rows = await db
    .select({
      sittingId: sittingAnswers.sittingId,
      savedAt: max(sittingAnswers.savedAt).mapWith(Number),
      answered: sql<number>`sum(case when ${saysSomething} then 1 else 0 end)`.mapWith(Number),
    })
    .from(sittingAnswers)
    .innerJoin(sittings, eq(sittings.id, sittingAnswers.sittingId))
    .where(inArray(sittings.windowId, [...roomIds]))
    .groupBy(sittingAnswers.sittingId);
  return new Map(rows.map(({ sittingId, ...row }) => [sittingId, row]));
}

const nothing: Noticed = { left: 0, second: 0, network: 0, pasted: 0 };
const kinds: Readonly<Record<SittingEventKind, keyof Noticed>> = {
  hidden: 'left',
  'focus-lost': 'left',
  'second-page': 'second',
  'taken-over': 'second',
  'network-gap': 'network',
  pasted: 'pasted',
};

async function loadNoticed(roomIds: readonly string[]): Promise<Map<string, Noticed>> {
  const rows = await db
    .select({ sittingId: sittingEvents.sittingId, kind: sittingEvents.kind, times: count().mapWith(Number) })
    .from(sittingEvents)
    .innerJoin(sittings, eq(sittings.id, sittingEvents.sittingId))
    .where(inArray(sittings.windowId, [...roomIds]))
    .groupBy(sittingEvents.sittingId, sittingEvents.kind);
  const noticed = new Map<string, Noticed>();
  for (const { sittingId, kind, times } of rows) {
    const before = noticed.get(sittingId) ?? nothing;
    noticed.set(sittingId, { ...before, [kinds[kind]]: before[kinds[kind]] + times });
  }
  return noticed;
}

async function loadAdded(roomIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ sittingId: sittingExtensions.sittingId, minutes: sum(sittingExtensions.minutes).mapWith(Number) })
    .from(sittingExtensions)
    .innerJoin(sittings, eq(sittings.id, sittingExtensions.sittingId))
    .where(inArray(sittings.windowId, [...roomIds]))
    .groupBy(sittingExtensions.sittingId);
  return new Map(rows.map(({ sittingId, minutes }) => [sittingId, minutes]));
}

/** How many items the papers of a policy have. A policy never changes under its hash, so each is read once a process. */
const itemsOf = new Map<string, number>();

async function countItems(hashes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const unknown = [...new Set(hashes)].filter((hash) => !itemsOf.has(hash));
  if (unknown.length === 0) return itemsOf;
  const rows = await db
    .select({ hash: examPolicies.hash, content: examPolicies.content })
    .from(examPolicies)
    .where(inArray(examPolicies.hash, unknown));
  for (const { hash, content } of rows) {
    itemsOf.set(
      hash,
      content.sections.reduce((whole, { items }) => whole + items, 0),
    );
  }
  return itemsOf;
}
