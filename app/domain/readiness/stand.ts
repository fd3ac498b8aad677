import { nextAttempt } from '../exams/admission/retake-rule';
import type { Policy } from '../exams/policy/policy';
import { type Clearance, type ClearanceFacts, clear } from '../hosts/clearance/clearance';
import { type RiskLevel, type RiskReason, riskOf, type Standing, type Surroundings } from './at-risk';
import { certificateAt } from './clearance-history';
import type { Curriculum } from './curriculum';
import type { Room } from './load-class-facts.server';
import type { ClassPerson } from './load-class-people.server';
import type { OpenTask, OpenTasks } from './open-tasks';

/** Somebody's present standing with all it is read from, for the dashboard and their own page. */
export type Judged = {
  person: ClassPerson;
  clearance: Clearance;
  certificateUntil: number | null;
  lessons: number;
  quizzes: number;
  open: readonly OpenTask[];
  overdue: readonly OpenTask[];
  room: Room | null;
  exam: Standing['exam'] & { passed: boolean; used: number };
  /** How near they are to being cleared in time, and why not nearer. */
  level: RiskLevel;
  reasons: readonly RiskReason[];
};

export type Around = {
  /** What is due for somebody and not done. */
  openOf: (person: ClassPerson) => OpenTasks;
  curriculum: Curriculum;
  policy: Policy;
  /** The class's first day, in ms: before it nobody is late. */
  startsAt: number;
  rooms: readonly Room[];
  surroundings: Surroundings;
};

/** When the certificate ends that somebody holds now; null without one that is valid. */
export function validUntil({ history }: ClassPerson, now: number): number | null {
  const certificate = certificateAt(history, now);
  return certificate?.state === 'valid' ? certificate.validUntil : null;
}

/** Where one of a class stands now. */
export function standOf(person: ClassPerson, around: Around, now: number): Judged {
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
  const { open, overdue } = around.openOf(person);
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
  const certificateUntil = validUntil(person, now);
  const standing: Standing = {
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
  };
  const { level, reasons } = riskOf(standing, around.surroundings);
  return { person, clearance, certificateUntil, lessons, quizzes, open, overdue, room, exam, level, reasons };
}
