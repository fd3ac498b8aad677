import { asc, eq, inArray } from 'drizzle-orm';
import { db, prepared, type Reader } from '#db/client';
import { classMembers } from '#db/schema/cohorts';
import { sittingResults, sittings } from '#db/schema/exams';
import { people, peopleSeen } from '#db/schema/people';
import { type Done, NOTHING_DONE } from '../cohorts/schedule/done';
import type { HostState } from '../hosts/clearance/clearance';
import { comesOfAgeAt } from '../people/age';
import { group } from './by-person';
import type { ClearanceHistory } from './clearance-history';
import type { Curriculum } from './curriculum';
import { type Asked, inClass, isAsked } from './in-class';
import { loadClassClearance } from './load-class-clearance.server';
import { loadClassDone } from './load-class-done.server';

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

const NONE: readonly never[] = [];

const membersQuery = prepared((from: Reader) =>
  from
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
    .where(isAsked)
    .prepare(),
);

const sittingsQuery = prepared((from: Reader) =>
  from
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
    .where(inArray(sittings.personId, inClass(from)))
    .orderBy(asc(sittings.startedAt))
    .prepare(),
);

/**
 * Everybody asked about who is or was in a class, with what the dashboard rests on. Whoever calls has looked the class up.
 * Eleven queries, however many people.
 */
export async function loadClassPeople(asked: Asked, curriculum: Curriculum): Promise<ClassPerson[]> {
  const members = await membersQuery(db).execute(asked);
  const done = await loadClassDone(asked, curriculum);
  const sat = await sittingsQuery(db).execute(asked);
  const sittingsOf = group(sat, ({ personId: _, state, ...row }) => ({ ...row, open: state === 'open' }));
  const cleared = await loadClassClearance(asked);
  return members.map(({ personId, name, joinedAt, leftAt, zone, comesOfAgeOn, seenAt }) => {
    const sittings = sittingsOf.get(personId) ?? NONE;
    const { account, awaitsIssue, history } = cleared(personId);
    return {
      personId,
      name,
      joinedAt,
      leftAt,
      seenAt: newest(seenAt, done.lastAt.get(personId), sittings.at(-1)?.startedAt),
      ofAgeAt: comesOfAgeAt(comesOfAgeOn, zone),
      sittings,
      done: {
        lessons: done.lessons.get(personId) ?? NOTHING_DONE.lessons,
        quizzes: done.quizzes.get(personId) ?? NOTHING_DONE.quizzes,
        exams: passedExams(sittings),
        practice: done.practised.has(personId),
      },
      account,
      awaitsIssue,
      history,
    };
  });
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
