import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { lessonProgress } from '#db/schema/courses';
import { appeals, sittingEvents, sittingExtensions, sittings } from '#db/schema/exams';
import { drillCards, quizAttempts } from '#db/schema/questions';
import { accommodations, examWindows, practicePasses, windowSeats } from '#db/schema/windows';
import { worksheets } from '#db/schema/worksheets';
import type { Erased } from './erase-account.server';

/**
 * Takes away what somebody learned and wrote. Sittings with their papers, answers and results stay, for statistics and so that
 * a result can be recomputed: they point to an account that is nobody's. What was written about the person, or by them about
 * themselves, goes, and so do the names of their devices.
 */
export async function eraseLearning(tx: Transaction, { personId, now }: Erased): Promise<void> {
  await tx.delete(lessonProgress).where(eq(lessonProgress.personId, personId));
  await tx.delete(drillCards).where(eq(drillCards.personId, personId));
  await tx.delete(worksheets).where(eq(worksheets.personId, personId));
  await tx.delete(quizAttempts).where(eq(quizAttempts.personId, personId));
  const own = tx.select({ id: sittings.id }).from(sittings).where(eq(sittings.personId, personId));
  await tx.update(sittingEvents).set({ device: '' }).where(inArray(sittingEvents.sittingId, own));
  await tx.update(sittingExtensions).set({ reason: '' }).where(inArray(sittingExtensions.sittingId, own));
  await tx.update(sittings).set({ writer: null, writerDevice: null }).where(eq(sittings.personId, personId));
  const ofThem = eq(appeals.personId, personId);
  await tx
    .update(appeals)
    .set({ state: 'withdrawn' })
    .where(and(ofThem, eq(appeals.state, 'open')));
  await tx.update(appeals).set({ reason: '', answer: null }).where(ofThem);
  await tx.update(practicePasses).set({ evidence: '' }).where(eq(practicePasses.personId, personId));
  await tx.update(accommodations).set({ reason: '' }).where(eq(accommodations.personId, personId));
  await tx
    .update(accommodations)
    .set({ endedAt: now })
    .where(and(eq(accommodations.personId, personId), isNull(accommodations.endedAt)));
  const ahead = tx.select({ id: examWindows.id }).from(examWindows).where(gt(examWindows.closesAt, now));
  await tx.delete(windowSeats).where(and(eq(windowSeats.personId, personId), inArray(windowSeats.windowId, ahead)));
}
