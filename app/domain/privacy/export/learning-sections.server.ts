import { asc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { lessonProgress } from '#db/schema/courses';
import {
  appeals,
  earlierResults,
  sittingAnswers,
  sittingEvents,
  sittingExtensions,
  sittingResults,
  sittings,
} from '#db/schema/exams';
import { drillCards, quizAttempts } from '#db/schema/questions';
import { accommodations, examWindows, practicePasses, windowSeats } from '#db/schema/windows';
import { worksheets } from '#db/schema/worksheets';
import type { Section } from './section';

const lessons: Section = {
  name: 'lessons',
  of: ['lesson_progress.personId'],
  rows: ({ personId }) =>
    db
      .select({
        lesson: lessonProgress.lessonId,
        openedAt: lessonProgress.openedAt,
        lastOpenedAt: lessonProgress.lastOpenedAt,
        completedAt: lessonProgress.completedAt,
      })
      .from(lessonProgress)
      .where(eq(lessonProgress.personId, personId)),
};

const quizzes: Section = {
  name: 'quizzes',
  of: ['quiz_attempts.personId'],
  rows: ({ personId }) =>
    db
      .select({
        module: quizAttempts.moduleId,
        startedAt: quizAttempts.startedAt,
        finishedAt: quizAttempts.finishedAt,
        correct: quizAttempts.correct,
        passed: quizAttempts.passed,
        answers: quizAttempts.answers,
      })
      .from(quizAttempts)
      .where(eq(quizAttempts.personId, personId))
      .orderBy(asc(quizAttempts.startedAt)),
};

const mistakes: Section = {
  name: 'mistakes',
  of: ['drill_cards.personId'],
  rows: ({ personId }) =>
    db
      .select({
        question: drillCards.itemId,
        rightInARow: drillCards.step,
        answeredAt: drillCards.answeredAt,
        dueAt: drillCards.dueAt,
      })
      .from(drillCards)
      .where(eq(drillCards.personId, personId)),
};

const sheets: Section = {
  name: 'worksheets',
  of: ['worksheets.personId'],
  rows: ({ personId }) =>
    db
      .select({
        worksheet: worksheets.worksheetId,
        title: worksheets.title,
        answers: worksheets.answers,
        createdAt: worksheets.createdAt,
        changedAt: worksheets.changedAt,
      })
      .from(worksheets)
      .where(eq(worksheets.personId, personId))
      .orderBy(asc(worksheets.createdAt)),
};

/** Answers by place on the paper. Which question stood there, and which answer is right, stays with the exam. */
const exams: Section = {
  name: 'exams',
  of: ['sittings.personId'],
  async rows({ personId }) {
    const sat = await db
      .select({
        id: sittings.id,
        exam: sittings.examId,
        state: sittings.state,
        startedAt: sittings.startedAt,
        deadline: sittings.deadline,
        closedAt: sittings.closedAt,
        writerDevice: sittings.writerDevice,
        result: {
          passed: sittingResults.passed,
          correct: sittingResults.correct,
          total: sittingResults.total,
          scoredAt: sittingResults.scoredAt,
        },
      })
      .from(sittings)
      .leftJoin(sittingResults, eq(sittingResults.sittingId, sittings.id))
      .where(eq(sittings.personId, personId))
      .orderBy(asc(sittings.startedAt));
    const own = { on: eq(sittings.personId, personId) };
    const answers = await db
      .select({
        sittingId: sittingAnswers.sittingId,
        place: sittingAnswers.place,
        answer: sittingAnswers.answer,
        savedAt: sittingAnswers.savedAt,
      })
      .from(sittingAnswers)
      .innerJoin(sittings, eq(sittings.id, sittingAnswers.sittingId))
      .where(own.on)
      .orderBy(asc(sittingAnswers.place));
    const events = await db
      .select({
        sittingId: sittingEvents.sittingId,
        kind: sittingEvents.kind,
        startedAt: sittingEvents.startedAt,
        lasted: sittingEvents.lasted,
        device: sittingEvents.device,
      })
      .from(sittingEvents)
      .innerJoin(sittings, eq(sittings.id, sittingEvents.sittingId))
      .where(own.on);
    const moreTime = await db
      .select({
        sittingId: sittingExtensions.sittingId,
        minutes: sittingExtensions.minutes,
        reason: sittingExtensions.reason,
        grantedAt: sittingExtensions.grantedAt,
      })
      .from(sittingExtensions)
      .innerJoin(sittings, eq(sittings.id, sittingExtensions.sittingId))
      .where(own.on);
    const before = await db
      .select({
        sittingId: earlierResults.sittingId,
        passed: earlierResults.passed,
        correct: earlierResults.correct,
        total: earlierResults.total,
        scoredAt: earlierResults.scoredAt,
      })
      .from(earlierResults)
      .innerJoin(sittings, eq(sittings.id, earlierResults.sittingId))
      .where(own.on);
    const of = <Row extends { sittingId: string }>(rows: readonly Row[], id: string) =>
      rows.filter(({ sittingId }) => sittingId === id).map(({ sittingId: _, ...row }) => row);
    return sat.map(({ id, ...sitting }) => ({
      ...sitting,
      earlierResults: of(before, id),
      answers: of(answers, id),
      events: of(events, id),
      moreTime: of(moreTime, id),
    }));
  },
};

const ownAppeals: Section = {
  name: 'appeals',
  of: ['appeals.personId'],
  rows: ({ personId }) =>
    db
      .select({
        place: appeals.place,
        state: appeals.state,
        reason: appeals.reason,
        openedAt: appeals.openedAt,
        answer: appeals.answer,
        decidedAt: appeals.decidedAt,
      })
      .from(appeals)
      .where(eq(appeals.personId, personId)),
};

const entitlements: Section = {
  name: 'entitlements',
  of: ['window_seats.personId', 'accommodations.personId', 'practice_passes.personId'],
  async rows({ personId }) {
    const seats = await db
      .select({ room: examWindows.title, opensAt: examWindows.opensAt, closesAt: examWindows.closesAt })
      .from(windowSeats)
      .innerJoin(examWindows, eq(examWindows.id, windowSeats.windowId))
      .where(eq(windowSeats.personId, personId));
    const extra = await db
      .select({
        extraPercent: accommodations.extraPercent,
        reason: accommodations.reason,
        grantedAt: accommodations.grantedAt,
        endedAt: accommodations.endedAt,
      })
      .from(accommodations)
      .where(eq(accommodations.personId, personId));
    const passed = await db
      .select({ practicePassedAt: practicePasses.recordedAt, withdrawnAt: practicePasses.withdrawnAt })
      .from(practicePasses)
      .where(eq(practicePasses.personId, personId));
    return [...seats, ...extra, ...passed];
  },
};

export const learningSections = [lessons, quizzes, mistakes, sheets, exams, ownAppeals, entitlements];
