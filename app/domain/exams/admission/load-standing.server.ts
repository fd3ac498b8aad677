import { and, asc, desc, eq, exists, gt, isNull, notExists, or } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { classMembers } from '#db/schema/cohorts';
import { sittings } from '#db/schema/exams';
import { examWindows, practicePasses, windowSeats } from '#db/schema/windows';
import { listPassedQuizzes } from '../../questions/quiz/list-passed-quizzes.server';
import type { Policy } from '../policy/policy';
import type { Standing } from './eligibility';
import { findRenewalWindow } from './renewal.server';

/** What a person has done and may do before an exam: what its checklist is made of. Passed things stay passed. */
export async function loadStanding(
  reader: Reader,
  personId: string,
  policy: Policy,
  now: number,
): Promise<Pick<Standing, 'passedQuizzes' | 'practicePassed' | 'renewal' | 'window'>> {
  return {
    passedQuizzes: await listPassedQuizzes(personId, reader),
    practicePassed: policy.requires.practice === true && (await hasPassedPractice(reader, personId)),
    renewal: policy.updates === undefined ? null : await findRenewalWindow(reader, personId, policy.updates),
    window: policy.start === 'in-window' ? await nextWindow(reader, personId, policy.id, now) : null,
  };
}

async function hasPassedPractice(reader: Reader, personId: string): Promise<boolean> {
  const [passed] = await reader
    .select({ id: practicePasses.id })
    .from(practicePasses)
    .where(and(eq(practicePasses.personId, personId), isNull(practicePasses.withdrawnAt)));
  return passed !== undefined;
}

/** The window that is open to the person, or else the next that will be. */
async function nextWindow(reader: Reader, personId: string, examId: string, now: number) {
  const seatsOf = reader
    .select({ windowId: windowSeats.windowId })
    .from(windowSeats)
    .where(eq(windowSeats.windowId, examWindows.id));
  const own = reader
    .select({ windowId: windowSeats.windowId })
    .from(windowSeats)
    .where(and(eq(windowSeats.windowId, examWindows.id), eq(windowSeats.personId, personId)));
  const stillIn = reader
    .select({ classId: classMembers.classId })
    .from(classMembers)
    .where(
      and(
        eq(classMembers.classId, examWindows.classId),
        eq(classMembers.personId, personId),
        isNull(classMembers.leftAt),
      ),
    );
  const forAll = and(isNull(examWindows.classId), notExists(seatsOf));
  const [next] = await reader
    .select({ opensAt: examWindows.opensAt, closesAt: examWindows.closesAt })
    .from(examWindows)
    .where(
      and(
        eq(examWindows.examId, examId),
        isNull(examWindows.cancelledAt),
        isNull(examWindows.endedAt),
        gt(examWindows.closesAt, now),
        or(and(exists(own), or(isNull(examWindows.classId), exists(stillIn))), forAll),
      ),
    )
    .orderBy(asc(examWindows.opensAt))
    .limit(1);
  return next ?? null;
}

/** A person's sittings of an exam, the newest first. */
export async function loadSittings(reader: Reader, personId: string, examId: string) {
  return reader
    .select({
      id: sittings.id,
      state: sittings.state,
      paper: sittings.paper,
      startedAt: sittings.startedAt,
      deadline: sittings.deadline,
      grace: sittings.grace,
    })
    .from(sittings)
    .where(and(eq(sittings.personId, personId), eq(sittings.examId, examId)))
    .orderBy(desc(sittings.startedAt));
}
