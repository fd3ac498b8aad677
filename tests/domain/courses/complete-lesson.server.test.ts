import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { loadRevisedLesson, loadShippedContent } from '#tests/support/factories/courses';
import { makePerson } from '#tests/support/factories/people';
import { completeLesson } from '~/domain/courses/complete-lesson.server';
import { listProgress } from '~/domain/courses/list-progress.server';
import { openLesson } from '~/domain/courses/open-lesson.server';
import type { Actor } from '~/domain/people/actor';

let actor: Actor;
beforeEach(async () => {
  loadShippedContent();
  actor = await makePerson();
});

const progress = async () => (await listProgress(actor.personId)).get('F1.1');
const recorded = () => db.select().from(auditEntries).where(eq(auditEntries.action, 'lesson-completed'));

it('completes a lesson that was never opened, and says so once in the audit log', async () => {
  await completeLesson(actor, 'F1.1', 1000);
  await completeLesson(actor, 'F1.1', 2000);
  expect(await progress()).toMatchObject({ openedAt: 1000, completedAt: 1000 });
  expect(await recorded()).toMatchObject([
    { action: 'lesson-completed', subjectType: 'lesson', subjectId: 'F1.1', actorId: actor.personId, at: 1000 },
  ]);
});

it('keeps when the lesson was first opened', async () => {
  await openLesson(actor, 'F1.1', 500);
  await completeLesson(actor, 'F1.1', 1000);
  expect(await progress()).toMatchObject({ openedAt: 500, lastOpenedAt: 1000, completedAt: 1000 });
});

it('completes again, and records it, when the lesson was revised since', async () => {
  await completeLesson(actor, 'F1.1', 1000);
  loadRevisedLesson('2031-01-01');
  await completeLesson(actor, 'F1.1', 2000);
  expect(await progress()).toMatchObject({ completedAt: 2000, completedRevision: '2031-01-01' });
  expect(await recorded()).toHaveLength(2);
});

it('counts what a late device had read, not what is there now, and never more than is there', async () => {
  loadRevisedLesson('2031-01-01');
  await completeLesson(actor, 'F1.1', 1000, '2026-11-22');
  expect(await progress()).toMatchObject({ completedRevision: '2026-11-22' });
  await completeLesson(actor, 'F1.1', 2000, '2099-01-01');
  expect(await progress()).toMatchObject({ completedRevision: '2031-01-01' });
  await completeLesson(actor, 'F1.1', 3000, '2026-11-22');
  expect(await progress()).toMatchObject({ completedAt: 2000, completedRevision: '2031-01-01' });
});

it('refuses a lesson that does not exist and keeps nothing', async () => {
  await expect(completeLesson(actor, 'F9.9', 1000)).rejects.toMatchObject({ code: 'not-found' });
  expect((await listProgress(actor.personId)).size).toBe(0);
  expect(await recorded()).toEqual([]);
});

it('keeps one row and one record of many completions at once', async () => {
  await Promise.all(Array.from({ length: 20 }, () => completeLesson(actor, 'F1.1', 1000)));
  expect(await recorded()).toHaveLength(1);
});

it("leaves everybody else's progress alone", async () => {
  await completeLesson(await makePerson(), 'F1.1', 1000);
  expect(await progress()).toBeUndefined();
});
