import { beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client';
import { makeClass } from '#tests/support/factories/cohorts';
import { DAY, EXAM, EXAM_DAY, publishExam } from '#tests/support/factories/exams';
import { makeAdmin, makePerson } from '#tests/support/factories/people';
import { finishTraining } from '#tests/support/factories/readiness';
import type { AuditAction } from '~/domain/audit/actions';
import { record } from '~/domain/audit/record.server';
import { completeLesson } from '~/domain/courses/complete-lesson.server';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { moveAccount } from '~/domain/hosts/account/move-account.server';
import type { Actor } from '~/domain/people/actor';
import { asking } from '~/domain/readiness/in-class';
import { loadClass } from '~/domain/readiness/load-class.server';
import { loadClassPeople } from '~/domain/readiness/load-class-people.server';

const NOW = EXAM_DAY + 10 * DAY;
beforeEach(async () => void (await publishExam()));

const recorded = (actor: Actor, action: AuditAction) =>
  transaction((tx) =>
    record(tx, { at: NOW, actorId: actor.personId, action, subject: { type: 'person', id: actor.personId } }),
  );

const ofPerson = async (classId: string, { personId }: Actor) =>
  (await loadClass(classId, NOW)).people.find((person) => person.personId === personId);

/** What they can do without anybody: each changes what the dashboard rests on. */
const acts: Record<string, (person: Actor) => Promise<unknown>> = {
  'completes a lesson': (person) => completeLesson(person, 'F1.1', NOW),
  'begins an exam': (person) => startSitting(person, EXAM, NOW),
  'has an account opened': ({ personId }) =>
    transaction((tx) => moveAccount(tx, { personId, cause: 'training-started', evidence: {}, by: null, now: NOW })),
};

describe('a class as it was read', () => {
  it('is kept through what others do for themselves', async () => {
    const [member, stranger] = [await makePerson(), await makePerson()];
    const classId = await makeClass({ students: [member] });
    const first = await loadClass(classId, NOW);
    await recorded(stranger, 'lesson-completed');
    expect(await loadClass(classId, NOW)).toBe(first);
  });

  it.each(Object.keys(acts))('is followed by who %s alone', async (name) => {
    const act = acts[name];
    const [busy, idle] = [await makePerson(), await makePerson()];
    await finishTraining(busy);
    const classId = await makeClass({ students: [busy, idle] });
    const before = { busy: await ofPerson(classId, busy), idle: await ofPerson(classId, idle) };
    await act?.(busy);
    expect(await ofPerson(classId, idle)).toBe(before.idle);
    expect(await ofPerson(classId, busy)).not.toEqual(before.busy);
    const { people, curriculum } = await loadClass(classId, NOW);
    expect(people).toEqual(await loadClassPeople(asking(classId), curriculum));
  });

  it('is read anew after what may concern the class, whoever did it', async () => {
    const member = await makePerson();
    const classId = await makeClass({ students: [member] });
    const first = await loadClass(classId, NOW);
    await recorded(await makeAdmin(), 'certificate-issued');
    expect((await loadClass(classId, NOW)).people[0]).not.toBe(first.people[0]);
  });

  it('is kept through what concerns no dashboard, whoever does it', async () => {
    const member = await makePerson();
    const classId = await makeClass({ students: [member] });
    const first = await loadClass(classId, NOW);
    await recorded(await makeAdmin(), 'webhook-added');
    await recorded(member, 'worksheet-started');
    expect(await loadClass(classId, NOW)).toBe(first);
  });

  it('is read anew once a minute, because who was last seen when is recorded nowhere', async () => {
    const classId = await makeClass({ students: [await makePerson()] });
    const first = await loadClass(classId, NOW);
    expect(await loadClass(classId, NOW + 59_000)).toBe(first);
    await recorded(await makePerson(), 'lesson-completed');
    expect(await loadClass(classId, NOW + 59_000)).toBe(first);
    expect(await loadClass(classId, NOW + 60_000)).not.toBe(first);
  });
});
