import { beforeEach, describe, expect, it } from 'vitest';
import { makeCertified } from '#tests/support/factories/certificates';
import { makeClass } from '#tests/support/factories/cohorts';
import { DAY, EXAM, EXAM_DAY, publishExam, sitExam } from '#tests/support/factories/exams';
import { makeManager, makeOrganisation, makeTrainer } from '#tests/support/factories/organisations';
import { makeAdmin, makePerson } from '#tests/support/factories/people';
import {
  completeLessons,
  finishTraining,
  makeClassRoom,
  makeDeadline,
  makeSeen,
  makeTeamOf,
  planClass,
} from '#tests/support/factories/readiness';
import { countQueries } from '#tests/support/queries';
import { suspendCertificate } from '~/domain/certificates/suspend-certificate.server';
import { clear, NOTHING_KNOWN } from '~/domain/hosts/clearance/clearance';
import { listClearanceFacts } from '~/domain/hosts/clearance/list-clearance-facts.server';
import type { Actor, Trainer } from '~/domain/people/actor';
import { dashboardQuery } from '~/domain/readiness/dashboard-query';
import { findDashboard } from '~/domain/readiness/find-dashboard.server';
import { findOrderReadiness } from '~/domain/readiness/find-order-readiness.server';

const NOW = EXAM_DAY + 10 * DAY;
const asked = (query = '') => dashboardQuery(new URLSearchParams(query));

let trainer: Trainer;
let universityId: string;
beforeEach(async () => {
  await publishExam();
  trainer = await makeTrainer();
  universityId = trainer.organisationIds[0] ?? '';
});

const dashboard = (classId: string, query = '', now = NOW) =>
  findDashboard(trainer, { classId, query: asked(query), language: 'en' }, now);

async function classOf(students: readonly Actor[]): Promise<string> {
  const classId = await makeClass({ universityId, students });
  await planClass(classId, { startsOn: '2026-02-20', neededBy: NOW + 39 * DAY });
  return classId;
}

describe('the dashboard of a class', () => {
  it('says of everybody where they stand, why, and what helps; those at risk first', async () => {
    const idle = await makePerson({ name: 'Idle' });
    const ready = await makePerson({ name: 'Ready' });
    const passed = await makePerson({ name: 'Passed' });
    const learning = await makePerson({ name: 'Learning' });
    await finishTraining(ready);
    await finishTraining(passed);
    await completeLessons(learning, ['F1.1', 'F1.2', 'A1.1']);
    for (const person of [ready, passed, learning]) await makeSeen(person, NOW - DAY);
    await sitExam(passed);
    const classId = await classOf([idle, ready, passed, learning]);
    await makeDeadline(classId, trainer, { target: 'F1.2', day: '2026-03-10' });
    await makeDeadline(classId, trainer, { kind: 'module', target: 'A1', day: '2026-03-20' });
    const roomId = await makeClassRoom(classId, trainer, { examId: EXAM, opensAt: NOW + 3 * DAY, people: [passed] });
    expect(roomId).toBeTruthy();

    const { rows, levels, target, members, cleared, readyBy, room } = await dashboard(classId);
    expect({ target, members, cleared, readyBy, room }).toEqual({
      target: 24,
      members: 4,
      cleared: 0,
      readyBy: { at: NOW + 39 * DAY, because: 'order' },
      room: NOW + 3 * DAY,
    });
    expect(levels).toEqual({ done: 0, 'on-track': 0, watch: 3, 'at-risk': 1 });
    const row = (name: string) => rows.find((each) => each.name === name);
    expect(rows[0]?.name).toBe('Idle');
    expect(row('Idle')).toMatchObject({
      level: 'at-risk',
      light: 'grey',
      overdue: 1,
      seenAt: null,
      acts: ['remind', 'assign'],
      next: { title: 'Module A1' },
    });
    expect(row('Idle')?.why.map(({ reason }) => reason)).toEqual(['unseen', 'not-started']);
    expect(row('Ready')).toMatchObject({ level: 'watch', acts: ['book'], lessons: 4, quizzes: 2, next: null });
    expect(row('Ready')?.why).toEqual([{ reason: 'no-seat', facts: { ready: 1 } }]);
    expect(row('Passed')).toMatchObject({ exam: { state: 'passed' }, roomAt: NOW + 3 * DAY });
    expect(row('Passed')?.why.map(({ reason }) => reason)).toEqual(['issue-awaited']);
    expect(row('Learning')).toMatchObject({ lessons: 3, overdue: 0, exam: { state: 'none', left: 3 } });
  });

  it('carries a page of people and nothing of the others; the counts are of all', async () => {
    const students: Actor[] = [];
    for (let number = 0; number < 53; number++) {
      students.push(await makePerson({ name: `S${String(number).padStart(2, '0')}` }));
    }
    const classId = await classOf(students);
    const first = await dashboard(classId, 'order=name');
    const second = await dashboard(classId, 'order=name&page=2');
    expect([first.rows.length, second.rows.length, first.pages, first.members]).toEqual([40, 13, 2, 53]);
    expect(JSON.stringify(second)).not.toContain('S00');
    expect(second.rows.map(({ name }) => name).slice(-3)).toEqual(['S50', 'S51', 'S52']);
    expect((await dashboard(classId, 'order=name&page=9')).query.page).toBe(2);
    expect((await dashboard(classId, 'level=done')).rows).toEqual([]);
    expect((await dashboard(classId, 'light=grey')).found).toBe(53);
  });

  it('knows the same light as the gate, now and, through it, in the weeks before', async () => {
    const { person: active, number } = await makeCertified({ compared: true });
    const { person: unchecked } = await makeCertified();
    const classId = await classOf([active, unchecked]);
    const lightsNow = async (now: number) => {
      const facts = await listClearanceFacts([active.personId, unchecked.personId]);
      return Object.fromEntries([...facts].map(([id, known]) => [id, clear(known ?? NOTHING_KNOWN, now).light]));
    };
    const shown = async (now: number) =>
      Object.fromEntries((await dashboard(classId, '', now)).rows.map(({ personId, light }) => [personId, light]));
    expect(await shown(NOW)).toEqual(await lightsNow(NOW));
    expect((await dashboard(classId)).burndown?.points.map(({ cleared }) => cleared)).toEqual([0, 1, 1]);
    await suspendCertificate(await makeAdmin(), { number, reason: 'A complaint is looked into.' }, NOW + DAY);
    const later = NOW + 20 * DAY;
    expect(await shown(later)).toEqual(await lightsNow(later));
    expect(await lightsNow(later)).toMatchObject({ [active.personId]: 'grey' });
    const points = (await dashboard(classId, '', later)).burndown?.points ?? [];
    expect(points.map(({ cleared }) => cleared)).toEqual([0, 1, 1, 0, 0, 0]);
    expect(points.at(-1)).toMatchObject({ passed: 0, certified: 1, cleared: 0 });
  });

  it('follows what is recorded at once, though it keeps what it has read', async () => {
    const person = await makePerson();
    await finishTraining(person);
    const classId = await classOf([person]);
    expect((await dashboard(classId)).rows[0]?.exam.state).toBe('none');
    await sitExam(person, { at: NOW });
    expect((await dashboard(classId, '', NOW + 200_000)).rows[0]?.exam.state).toBe('passed');
  });

  it.each([1, 20, 500])(
    'asks as many queries for %i people',
    async (count) => {
      const students: Actor[] = [];
      for (let number = 0; number < count; number++) students.push(await makePerson());
      const classId = await classOf(students);
      await makeDeadline(classId, trainer, { day: '2026-03-05' });
      await makeClassRoom(classId, trainer, { examId: EXAM, opensAt: NOW + DAY, people: students.slice(0, 5) });
      expect(await countQueries(() => dashboard(classId))).toBe(21);
    },
    60_000,
  );

  it('of a team has the date of its first due date or certificate, and no line without one', async () => {
    const person = await makePerson();
    const classId = await classOf([person]);
    await makeTeamOf(classId);
    const bare = await dashboard(classId);
    expect([bare.readyBy, bare.burndown, bare.order, bare.target]).toEqual([null, null, null, 1]);
    await makeDeadline(classId, trainer, { day: '2026-04-01' });
    const dated = await dashboard(classId, '', NOW + 100_000);
    expect(dated.readyBy?.because).toBe('deadline');
    expect(dated.burndown?.neededBy).toBe(dated.readyBy?.at);
  });

  it('of an empty class says so', async () => {
    const { members, rows, burndown } = await dashboard(await classOf([]));
    expect([members, rows, burndown?.target]).toEqual([0, [], 24]);
  });

  it('is nobody’s of another university', async () => {
    const classId = await classOf([]);
    const other = await makeTrainer(await makeOrganisation({ kind: 'university' }));
    const look = findDashboard(other, { classId, query: asked(), language: 'en' }, NOW);
    await expect(look).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('what the enterprise of an order sees', () => {
  it('is the burndown and the counts, and nobody’s name', async () => {
    const manager = await makeManager();
    const person = await makePerson({ name: 'Nobody to see' });
    const classId = await makeClass({ universityId, enterpriseId: manager.organisationIds[0], students: [person] });
    const orderId = (await dashboard(classId)).order?.id ?? '';
    const readiness = await findOrderReadiness(manager, orderId, NOW);
    expect(readiness).toMatchObject({ members: 1, cleared: 0, target: 24 });
    expect(JSON.stringify(readiness)).not.toContain('Nobody to see');
    expect(JSON.stringify(readiness)).not.toContain(person.personId);
    const stranger = await makeManager();
    await expect(findOrderReadiness(stranger, orderId, NOW)).rejects.toMatchObject({ code: 'not-found' });
  });
});
