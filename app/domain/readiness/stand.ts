import { dueFor } from '../cohorts/schedule/deadline';
import { isDone } from '../cohorts/schedule/done';
import type { ClassDeadline } from '../cohorts/schedule/list-class-deadlines.server';
import { nextAttempt } from '../exams/admission/retake-rule';
import type { Policy } from '../exams/policy/policy';
import { type Clearance, type ClearanceFacts, clear } from '../hosts/clearance/clearance';
import type { Standing } from './at-risk';
import { certificateAt } from './clearance-history';
import type { Curriculum } from './curriculum';
import type { Room } from './load-class-facts.server';
import type { ClassPerson } from './load-class-people.server';

/** The due dates of a class as they concern its people: those of everybody, and for whoever has some of their own, all of theirs. */
export type Schedule = { ofAll: readonly ClassDeadline[]; ofPerson: ReadonlyMap<string, readonly ClassDeadline[]> };

export function scheduleOf(deadlines: readonly ClassDeadline[]): Schedule {
  const ofAll = deadlines.filter(({ personId }) => personId === null);
  const ofPerson = new Map<string, ClassDeadline[]>();
  for (const deadline of deadlines) {
    if (deadline.personId === null) continue;
    ofPerson.set(deadline.personId, [...(ofPerson.get(deadline.personId) ?? ofAll), deadline]);
  }
  return { ofAll, ofPerson };
}

/** What somebody has not done of what they are to do by a date. Moments in ms. */
export type Open = { deadline: ClassDeadline; dueAt: number };

/** The first due first. What has no moment yet, and what nobody can tell whether it is done, concerns no dashboard. */
export function openOf(
  { personId, done }: ClassPerson,
  { schedule, curriculum: { courses }, renewing }: Around,
): Open[] {
  const open: Open[] = [];
  const taught = { courses, renewing };
  for (const deadline of schedule.ofPerson.get(personId) ?? schedule.ofAll) {
    const dueAt = dueFor(deadline, personId);
    if (dueAt !== null && isDone(deadline, done, taught) === false) open.push({ deadline, dueAt });
  }
  return open.sort((a, b) => a.dueAt - b.dueAt);
}

/** Somebody's present standing with all it is read from, for the dashboard and their own page. */
export type Stand = {
  person: ClassPerson;
  clearance: Clearance;
  certificateUntil: number | null;
  lessons: number;
  quizzes: number;
  open: Open[];
  overdue: Open[];
  room: Room | null;
  exam: Standing['exam'] & { passed: boolean; used: number };
  standing: Standing;
};

export type Around = {
  schedule: Schedule;
  curriculum: Curriculum;
  /** Exams that renew another, which are passed again and again. */
  renewing: ReadonlySet<string>;
  policy: Policy;
  /** The class's first day, in ms: before it nobody is late. */
  startsAt: number;
  rooms: readonly Room[];
};

/** Where one of a class stands now. */
export function standOf(person: ClassPerson, around: Around, now: number): Stand {
  const { curriculum, policy } = around;
  const facts: ClearanceFacts = {
    account: person.account,
    certificate: certificateAt(person.history, now),
    awaitsIssue: person.awaitsIssue,
    identity: person.history.checks.at(-1) ?? null,
  };
  const clearance = clear(facts, now);
  const lessons = person.done.lessons.size;
  const quizzes = curriculum.required.filter((id) => person.done.quizzes.has(id)).length;
  const open = openOf(person, around);
  const overdue = open.filter(({ dueAt }) => dueAt < now);
  const room = around.rooms.find(({ seats, closesAt }) => closesAt > now && seats.has(person.personId)) ?? null;
  const sat = person.sittings.filter(({ examId }) => examId === policy.id);
  const next = nextAttempt(
    sat.map(({ startedAt }) => startedAt),
    policy.attempts,
    now,
  );
  const passed = sat.some((each) => each.passed === true);
  const exam = {
    passed,
    failed: sat.filter((each) => each.passed === false).length,
    used: next.used,
    left: Math.max(0, policy.attempts.limit - next.used),
    from: next.from,
    running: sat.some((each) => each.open),
  };
  const certificateUntil = facts.certificate?.state === 'valid' ? facts.certificate.validUntil : null;
  return {
    person,
    clearance,
    certificateUntil,
    lessons,
    quizzes,
    open,
    overdue,
    room,
    exam,
    standing: {
      cleared: clearance.cleared,
      reasons: clearance.reasons,
      certificateUntil,
      passed,
      done: lessons + quizzes,
      total: curriculum.lessons.length + curriculum.required.length,
      since: Math.max(person.joinedAt, around.startsAt),
      seenAt: person.seenAt,
      overdue: overdue[0] ? { count: overdue.length, oldest: overdue[0].dueAt } : null,
      exam,
      seated: room !== null,
      ofAgeAt: person.ofAgeAt !== null && person.ofAgeAt > now ? person.ofAgeAt : null,
    },
  };
}
