import { and, asc, eq, gt, inArray, isNotNull, isNull, max, ne, or, type SQL, sql } from 'drizzle-orm';
import { db } from '#db/client';
import { certificateChanges, certificates } from '#db/schema/certificates';
import { classMembers } from '#db/schema/cohorts';
import { lessonProgress } from '#db/schema/courses';
import { sittingResults, sittings } from '#db/schema/exams';
import { hostAccountChanges, hostAccounts, identityChecks } from '#db/schema/hosts';
import { people, peopleSeen } from '#db/schema/people';
import { quizAttempts } from '#db/schema/questions';
import { practicePasses } from '#db/schema/windows';
import { awaitsIssue } from '../certificates/awaits-issue.server';
import { type Done, NOTHING_DONE } from '../cohorts/schedule/done';
import type { HostState } from '../hosts/clearance/clearance';
import { comesOfAgeAt } from '../people/age';
import { bitAt, inNumbers, readerOf } from './bit-sums';
import type { ClearanceHistory } from './clearance-history';
import type { Curriculum } from './curriculum';

/** What is stored of somebody who is or was in a class. Moments in ms. */
export type ClassPerson = {
  personId: string;
  name: string;
  joinedAt: number;
  leftAt: number | null;
  /** When they were last here: as written down, or when they last completed a lesson or began an exam, if that is later. */
  seenAt: number | null;
  /** When they come of age, if they said that they are younger. */
  ofAgeAt: number | null;
  /** From the first on. `passed` is null while one runs, or waits for its score. */
  sittings: readonly {
    examId: string;
    startedAt: number;
    open: boolean;
    passed: boolean | null;
    scoredAt: number | null;
  }[];
  done: Done;
  account: HostState | null;
  awaitsIssue: boolean;
  history: ClearanceHistory;
};

type Part<T> = Map<string, T>;
const group = <Row extends { personId: string }, T>(rows: readonly Row[], shown: (row: Row) => T): Part<T[]> => {
  const grouped: Part<T[]> = new Map();
  for (const row of rows) {
    const known = grouped.get(row.personId);
    if (known) known.push(shown(row));
    else grouped.set(row.personId, [shown(row)]);
  }
  return grouped;
};
const single = <Row extends { personId: string }, T>(rows: readonly Row[], shown: (row: Row) => T): Part<T> =>
  new Map(rows.map((row) => [row.personId, shown(row)]));

/** Sums of bits over the rows of a person, a column for every 30 things. */
function bitColumns(column: SQL, ids: readonly string[]): Record<string, SQL<number>> {
  const columns = inNumbers(ids).map((part, place): [string, SQL<number>] => {
    const cases = part.map((id, at) => sql`when ${id} then ${sql.raw(String(bitAt(at)))}`);
    return [`bits${place}`, sql<number>`sum(case ${column} ${sql.join(cases, sql` `)} else 0 end)`.mapWith(Number)];
  });
  return Object.fromEntries(columns);
}
const sumsIn = (row: Record<string, unknown>, ids: readonly string[]): number[] =>
  inNumbers(ids).map((_, place) => Number(row[`bits${place}`] ?? 0));

/**
 * Everybody who is or was in a class, with what the dashboard rests on. Whoever calls has looked the class up. Eleven
 * queries, however many people.
 */
export async function loadClassPeople(classId: string, curriculum: Curriculum): Promise<ClassPerson[]> {
  const inClass = idsOf(classId);
  const members = await db
    .select({
      personId: people.id,
      name: people.name,
      zone: people.zone,
      comesOfAgeOn: people.comesOfAgeOn,
      joinedAt: classMembers.joinedAt,
      leftAt: classMembers.leftAt,
      seenAt: peopleSeen.seenAt,
    })
    .from(classMembers)
    .innerJoin(people, eq(people.id, classMembers.personId))
    .leftJoin(peopleSeen, eq(peopleSeen.personId, people.id))
    .where(eq(classMembers.classId, classId));
  const done = await loadDone(inClass, curriculum);
  const sat = await db
    .select({
      personId: sittings.personId,
      examId: sittings.examId,
      startedAt: sittings.startedAt,
      state: sittings.state,
      passed: sittingResults.passed,
      scoredAt: sittingResults.scoredAt,
    })
    .from(sittings)
    .leftJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .where(inArray(sittings.personId, inClass))
    .orderBy(asc(sittings.startedAt));
  const sittingsOf = group(sat, ({ personId: _, state, ...row }) => ({ ...row, open: state === 'open' }));
  const cleared = await loadClearance(inClass);
  return members.map(({ zone, comesOfAgeOn, seenAt, ...member }) => ({
    ...member,
    seenAt: newest(seenAt, done.lastAt.get(member.personId), sittingsOf.get(member.personId)?.at(-1)?.startedAt),
    ofAgeAt: comesOfAgeAt(comesOfAgeOn, zone),
    sittings: sittingsOf.get(member.personId) ?? NONE,
    done: {
      lessons: done.lessons.get(member.personId) ?? NOTHING_DONE.lessons,
      quizzes: done.quizzes.get(member.personId) ?? NOTHING_DONE.quizzes,
      exams: passedExams(sittingsOf.get(member.personId) ?? NONE),
      practice: done.practised.has(member.personId),
    },
    ...cleared(member.personId),
  }));
}

function newest(...moments: (number | null | undefined)[]): number | null {
  const known = moments.filter((moment): moment is number => typeof moment === 'number');
  return known.length === 0 ? null : Math.max(...known);
}

/** When the newest sitting that passed began, by exam. */
function passedExams(sat: ClassPerson['sittings']): Done['exams'] {
  const passed = sat.filter((each) => each.passed === true);
  return passed.length === 0 ? NOTHING_DONE.exams : new Map(passed.map(({ examId, startedAt }) => [examId, startedAt]));
}

/** Asked inside the other queries: naming 500 people in each would cost more than finding them. */
const idsOf = (classId: string) =>
  db.select({ personId: classMembers.personId }).from(classMembers).where(eq(classMembers.classId, classId));
type InClass = ReturnType<typeof idsOf>;

async function loadDone(inClass: InClass, { lessons, modules }: Curriculum) {
  const completed = await db
    .select({
      personId: lessonProgress.personId,
      lastAt: max(lessonProgress.completedAt).mapWith(Number),
      ...bitColumns(sql`${lessonProgress.lessonId}`, lessons),
    })
    .from(lessonProgress)
    .where(and(inArray(lessonProgress.personId, inClass), isNotNull(lessonProgress.completedAt)))
    .groupBy(lessonProgress.personId);
  const once = db
    .selectDistinct({ personId: quizAttempts.personId, moduleId: quizAttempts.moduleId })
    .from(quizAttempts)
    .where(and(inArray(quizAttempts.personId, inClass), eq(quizAttempts.passed, true)))
    .as('once');
  const passed = await db
    .select({ personId: once.personId, ...bitColumns(sql`${once.moduleId}`, modules) })
    .from(once)
    .groupBy(once.personId);
  const practised = await db
    .select({ personId: practicePasses.personId })
    .from(practicePasses)
    .where(and(inArray(practicePasses.personId, inClass), isNull(practicePasses.withdrawnAt)));
  const lessonsOf = readerOf(lessons);
  const modulesOf = readerOf(modules);
  return {
    lastAt: single(completed, ({ lastAt }) => lastAt),
    lessons: single(completed, (row) => lessonsOf(sumsIn(row, lessons))),
    quizzes: single(passed, (row) => modulesOf(sumsIn(row, modules))),
    practised: new Set(practised.map(({ personId }) => personId)),
  };
}

/** What clearance rests on and rested on. Only what can have made somebody green is read of the past. */
async function loadClearance(inClass: InClass) {
  const accounts = await db
    .select({ personId: hostAccounts.personId, state: hostAccounts.state })
    .from(hostAccounts)
    .where(inArray(hostAccounts.personId, inClass));
  const moves = await db
    .select({ personId: hostAccountChanges.personId, at: hostAccountChanges.at, to: hostAccountChanges.to })
    .from(hostAccountChanges)
    .where(
      and(
        inArray(hostAccountChanges.personId, inClass),
        or(eq(hostAccountChanges.to, 'active'), eq(hostAccountChanges.from, 'active')),
      ),
    )
    .orderBy(asc(hostAccountChanges.at));
  const held = await db
    .select({
      personId: certificates.personId,
      number: certificates.number,
      issuedAt: certificates.issuedAt,
      validUntil: certificates.validUntil,
    })
    .from(certificates)
    .where(inArray(certificates.personId, inClass))
    .orderBy(asc(certificates.issuedAt));
  const changed = await db
    .select({
      personId: certificates.personId,
      number: certificates.number,
      at: certificateChanges.at,
      to: certificateChanges.to,
    })
    .from(certificateChanges)
    .innerJoin(certificates, eq(certificates.number, certificateChanges.number))
    .where(and(inArray(certificates.personId, inClass), gt(certificateChanges.ordinal, 1)))
    .orderBy(asc(certificateChanges.ordinal));
  const waiting = await db
    .select({ personId: sittings.personId })
    .from(sittings)
    .innerJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
    .where(and(inArray(sittings.personId, inClass), ne(sittings.state, 'open'), awaitsIssue(db)));
  const checks = await db
    .select({ personId: identityChecks.personId, checkedAt: identityChecks.checkedAt, ofAge: identityChecks.ofAge })
    .from(identityChecks)
    .where(inArray(identityChecks.personId, inClass))
    .orderBy(asc(identityChecks.checkedAt));
  const accountOf = single(accounts, ({ state }) => state);
  const movesOf = group(moves, ({ at, to }) => ({ at, to }));
  const heldBy = group(held, (row) => row);
  const changesOf = new Map<string, { at: number; to: CertificateState }[]>();
  for (const { number, at, to } of changed) {
    changesOf.set(number, [...(changesOf.get(number) ?? []), { at, to: certificateState(to) }]);
  }
  const checksOf = group(checks, ({ checkedAt, ofAge }) => ({ checkedAt, ofAge }));
  const awaiting = new Set(waiting.map(({ personId }) => personId));
  return (personId: string) => ({
    account: accountOf.get(personId) ?? null,
    awaitsIssue: awaiting.has(personId),
    history: {
      account: movesOf.get(personId) ?? NONE,
      checks: checksOf.get(personId) ?? NONE,
      certificates: (heldBy.get(personId) ?? []).map(({ number, issuedAt, validUntil }) => ({
        issuedAt,
        validUntil,
        changes: changesOf.get(number) ?? NONE,
      })),
    },
  });
}

const NONE: readonly never[] = [];
type CertificateState = 'valid' | 'suspended' | 'revoked' | 'superseded';

/** What is stored as a word beside a certificate; one that nobody knows counts for nothing. */
function certificateState(stored: string): CertificateState {
  if (stored === 'valid' || stored === 'suspended' || stored === 'superseded') return stored;
  return 'revoked';
}
