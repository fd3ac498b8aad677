import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { adoptConnection, db, transaction } from '#db/client';
import { lessonProgress } from '#db/schema/courses';
import { quizAttempts } from '#db/schema/questions';
import { EXAM_DAY, makeCertified, makeSitting } from '#tests/support/factories/certificates';
import { makeClass } from '#tests/support/factories/cohorts';
import { makeOrganisation, makeTrainer } from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { listClasses } from '~/domain/cohorts/list-classes.server';
import { loadContent } from '~/domain/content.server';
import { findClassRoster } from '~/domain/hosts/find-class-roster.server';

const NOW = EXAM_DAY + 86_400_000;
beforeAll(() => void loadContent(path.resolve('content')));

it('shows each student’s way and light, those furthest away first, and the counts', async () => {
  const trainer = await makeTrainer();
  const universityId = trainer.organisationIds[0];
  const { person: cleared } = await makeCertified({ compared: true });
  const passed = await makePerson();
  await makeSitting(passed);
  const behind = await makePerson();
  const ahead = await makePerson();
  const failed = await makePerson();
  await makeSitting(failed, { passed: false });
  await transaction(async (tx) => {
    const opened = { openedAt: 1, lastOpenedAt: 1 };
    await tx.insert(lessonProgress).values([
      { personId: ahead.personId, lessonId: 'F1.1', ...opened, completedAt: 2 },
      { personId: ahead.personId, lessonId: 'F1.2', ...opened },
      { personId: ahead.personId, lessonId: 'Z9.9', ...opened, completedAt: 2 },
    ]);
    const quiz = { drawn: [], startedAt: 1, finishedAt: 2, correct: 8, passed: true };
    for (const id of ['a', 'b']) {
      await tx.insert(quizAttempts).values({ id, personId: ahead.personId, moduleId: 'F1', ...quiz });
    }
  });
  const students = [cleared, passed, behind, ahead, failed];
  const classId = await makeClass({ universityId, students });
  const roster = await findClassRoster(trainer, classId, NOW);
  expect(roster.counts).toEqual({ cleared: 1, nearly: 1, passed: 2 });
  expect(roster.totals.quizzes).toBe(4);
  const lights = roster.students.map(({ light }) => light);
  expect(lights).toEqual(['grey', 'grey', 'grey', 'amber', 'green']);
  const row = (personId: string) => roster.students.find((student) => student.personId === personId);
  expect(row(ahead.personId)).toMatchObject({ lessons: 1, quizzes: 1, openQuizzes: ['P1', 'X1', 'A1'], exam: 'none' });
  expect(row(failed.personId)).toMatchObject({ exam: 'failed', reason: 'no-account' });
  expect(roster.students[2]?.personId).toBe(ahead.personId);
});

it('is another university’s nobody’s to see', async () => {
  const trainer = await makeTrainer();
  const classId = await makeClass({ universityId: trainer.organisationIds[0] });
  const other = await makeTrainer(await makeOrganisation({ kind: 'university' }));
  await expect(findClassRoster(other, classId, NOW)).rejects.toMatchObject({ code: 'not-found' });
  expect(await listClasses(other)).toEqual([]);
  expect(await listClasses(trainer)).toMatchObject([{ id: classId, members: 0, order: { seats: 24 } }]);
});

it('asks as many queries for twenty students as for one', async () => {
  const trainer = await makeTrainer();
  const universityId = trainer.organisationIds[0];
  const small = await makeClass({ universityId, students: [await makePerson()] });
  const students = [];
  for (let count = 0; count < 20; count++) students.push(await makePerson());
  const large = await makeClass({ universityId, students });
  let queries = 0;
  const reader = new Proxy(db, {
    get(target, name: keyof typeof db) {
      if (name.startsWith('select')) queries += 1;
      const value = target[name];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  adoptConnection({ reader, transaction, close: async () => undefined });
  await findClassRoster(trainer, small, NOW);
  const forOne = queries;
  queries = 0;
  await findClassRoster(trainer, large, NOW);
  expect(queries).toBe(forOne);
  expect(queries).toBeLessThan(12);
});
