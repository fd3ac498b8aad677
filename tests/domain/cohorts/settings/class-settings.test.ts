import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { makeAgreed, PROPOSED, setState } from '#tests/support/factories/orders';
import { makeManager, makeOrganisation, makeTrainer } from '#tests/support/factories/organisations';
import { anyRequest } from '#tests/support/factories/people';
import { changeClass } from '~/domain/cohorts/settings/change-class.server';
import { classFields } from '~/domain/cohorts/settings/class-fields';
import { endClassCode } from '~/domain/cohorts/settings/end-class-code.server';
import { findClassSettings } from '~/domain/cohorts/settings/find-class-settings.server';
import { makeClassCode } from '~/domain/cohorts/settings/make-class-code.server';
import { endTeam } from '~/domain/cohorts/teams/end-team.server';
import { openTeam } from '~/domain/cohorts/teams/open-team.server';
import { admitTrainer } from '~/http/admission';

const names = { nameEn: 'Autumn', nameZh: '秋季', zone: 'Asia/Tokyo', startsOn: '2026-12-01' };
const DAY = 86_400_000;

it('renames a class and moves its first day, which stays once intake has begun', async () => {
  const { lecturer, classId, orderId } = await makeAgreed();
  await changeClass(lecturer, { classId, ...names }, PROPOSED);
  expect(await findClassSettings(lecturer, classId, PROPOSED)).toMatchObject(names);
  await changeClass(lecturer, { classId, ...names, startsOn: null }, PROPOSED);
  await setState(orderId, 'intake');
  const without = changeClass(lecturer, { classId, ...names, startsOn: null }, PROPOSED);
  await expect(without).rejects.toMatchObject({ code: 'first-day-missing', field: 'startsOn' });
  await setState(orderId, 'closed');
  await expect(changeClass(lecturer, { classId, ...names }, PROPOSED)).rejects.toMatchObject({
    code: 'not-in-this-state',
  });
});

it('makes a code in intake, for its days, one at a time', async () => {
  const { lecturer, classId, orderId } = await makeAgreed();
  await expect(makeClassCode(lecturer, { classId, days: 2 }, PROPOSED)).rejects.toMatchObject({
    code: 'not-in-this-state',
    facts: { state: 'agreed' },
  });
  await setState(orderId, 'intake');
  const first = await makeClassCode(lecturer, { classId, days: 2 }, PROPOSED);
  const second = await makeClassCode(lecturer, { classId, days: 2 }, PROPOSED);
  expect(first).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
  expect(second).not.toBe(first);
  const codeAt = async (now: number) => (await findClassSettings(lecturer, classId, now)).code;
  expect(await codeAt(PROPOSED + 2 * DAY - 1)).toEqual({ code: second, until: PROPOSED + 2 * DAY });
  expect(await codeAt(PROPOSED + 2 * DAY)).toBeNull();
  await setState(orderId, 'teaching');
  await endClassCode(lecturer, { classId }, PROPOSED);
  await endClassCode(lecturer, { classId }, PROPOSED);
  expect(await codeAt(PROPOSED)).toBeNull();
  const ended = await db.select().from(auditEntries).where(eq(auditEntries.action, 'class-code-ended'));
  expect(ended).toHaveLength(1);
});

it('is nobody else’s', async () => {
  const { classId, buyer } = await makeAgreed();
  for (const other of [await makeTrainer(), buyer]) {
    const attempts = [
      () => changeClass(other, { classId, ...names }, PROPOSED),
      () => makeClassCode(other, { classId, days: 1 }, PROPOSED),
      () => endClassCode(other, { classId }, PROPOSED),
      () => endTeam(other, { classId, reason: 'No.' }, PROPOSED),
      () => findClassSettings(other, classId, PROPOSED),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
  }
});

it('opens teams for enterprises, and ends them for good', async () => {
  const manager = await makeManager();
  const trainer = admitTrainer(manager, anyRequest());
  const classId = await openTeam(manager, names, PROPOSED);
  await makeClassCode(trainer, { classId, days: 1 }, PROPOSED);
  await endTeam(trainer, { classId, reason: 'The event is over.' }, PROPOSED);
  const settings = await findClassSettings(trainer, classId, PROPOSED);
  expect(settings).toMatchObject({
    endedAt: PROPOSED,
    code: null,
    may: { change: false, makeCode: false, end: false },
  });
  for (const attempt of [
    () => endTeam(trainer, { classId, reason: 'Again.' }, PROPOSED),
    () => changeClass(trainer, { classId, ...names }, PROPOSED),
    () => makeClassCode(trainer, { classId, days: 1 }, PROPOSED),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: 'not-in-this-state' });
  }
  const platform = await makeManager(await makeOrganisation({ kind: 'platform' }));
  await expect(openTeam(platform, names, PROPOSED)).rejects.toMatchObject({ code: 'not-found' });
  const { lecturer, classId: ordered } = await makeAgreed();
  await expect(endTeam(lecturer, { classId: ordered, reason: 'No.' }, PROPOSED)).rejects.toMatchObject({
    code: 'not-in-this-state',
    facts: { state: 'agreed' },
  });
});

it('reads a first day that exists, or none', () => {
  for (const day of ['2026-02-30', '26-01-01', 'x', '1026-01-01']) {
    expect(classFields.startsOn.safeParse(day).success).toBe(false);
  }
  expect(classFields.startsOn.parse(undefined)).toBeNull();
  expect(classFields.startsOn.parse('2028-02-29')).toBe('2028-02-29');
});
