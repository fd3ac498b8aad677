import { expect, it } from 'vitest';
import { loadShippedContent } from '#tests/support/factories/courses';
import { makePerson } from '#tests/support/factories/people';
import { findContinuation } from '~/domain/courses/find-continuation.server';
import { openLesson } from '~/domain/courses/open-lesson.server';

it('goes on where this person was, whatever others did', async () => {
  loadShippedContent();
  const [actor, other] = [await makePerson(), await makePerson()];
  await openLesson(actor, 'A1.2', 1);
  await openLesson(other, 'P1.1', 2);
  expect(await findContinuation(actor.personId, new Set())).toMatchObject({ lesson: { id: 'A1.2' }, begun: true });
});
