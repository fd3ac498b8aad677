import { beforeEach, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { loadShippedContent } from '#tests/support/factories/courses';
import { makePerson } from '#tests/support/factories/people';
import { completeLesson } from '~/domain/courses/complete-lesson.server';
import { listProgress } from '~/domain/courses/list-progress.server';
import { openLesson } from '~/domain/courses/open-lesson.server';

beforeEach(() => void loadShippedContent());

it('moves the bookmark and keeps the first opening and the completion', async () => {
  const actor = await makePerson();
  await openLesson(actor, 'F1.2', 1000);
  await completeLesson(actor, 'F1.2', 2000);
  await openLesson(actor, 'F1.2', 3000);
  expect((await listProgress(actor.personId)).get('F1.2')).toMatchObject({
    openedAt: 1000,
    lastOpenedAt: 3000,
    completedAt: 2000,
  });
});

it('is not an act: nothing is recorded', async () => {
  await openLesson(await makePerson(), 'F1.1', 1000);
  expect(await db.select().from(auditEntries)).toEqual([]);
});

it('refuses a lesson that does not exist', async () => {
  await expect(openLesson(await makePerson(), 'nothing', 1)).rejects.toMatchObject({ code: 'not-found' });
});
