import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { makeClass } from '#tests/support/factories/cohorts';
import { makeTrainer } from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { countQueries } from '#tests/support/queries';
import { listRecertification } from '~/domain/readiness/list-recertification.server';
import { recertificationStep } from '~/domain/readiness/recertification';

const DAY = 86_400_000;

it('lists a class by the day certificates end, with what to do', async () => {
  const lecturer = await makeTrainer();
  const people = await Promise.all(['Later', 'None', 'Sooner'].map((name) => makePerson({ name })));
  const [later, , sooner] = people;
  await makeCertified({ person: later, at: EXAM_DAY + 30 * DAY });
  await makeCertified({ person: sooner, at: EXAM_DAY });
  const classId = await makeClass({ universityId: lecturer.organisationIds[0], students: people });
  const { rows } = await listRecertification(lecturer, classId, EXAM_DAY + 60 * DAY);
  expect(rows.map(({ name, step }) => [name, step])).toEqual([
    ['Sooner', 'wait'],
    ['Later', 'wait'],
    ['None', 'none'],
  ]);
  const end = rows[0]?.certificate?.validUntil ?? 0;
  const stepAt = async (now: number) => (await listRecertification(lecturer, classId, now)).rows[0]?.step;
  expect(await stepAt(end - DAY)).toBe('renew');
  expect(await stepAt(end)).toBe('expired');
  expect(await stepAt(end + 400 * DAY)).toBe('lapsed');
  const empty = await makeClass({ universityId: lecturer.organisationIds[0] });
  const full = await countQueries(() => listRecertification(lecturer, classId, end));
  expect(full).toBeLessThanOrEqual(1 + (await countQueries(() => listRecertification(lecturer, empty, end))));
});

it('is nobody else’s', async () => {
  const classId = await makeClass();
  await expect(listRecertification(await makeTrainer(), classId, EXAM_DAY)).rejects.toMatchObject({
    code: 'not-found',
  });
});

it('never goes back to an easier step as time goes by', () => {
  const order = ['wait', 'renew', 'expired', 'lapsed'];
  const moments = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 1100 }), fc.integer({ min: 0, max: 100 }), (at, now, more) => {
      const [opensAt = 0, validUntil = 0, closesAt = 0] = at.sort((a, b) => a - b);
      const held = { state: 'valid', opensAt, validUntil, closesAt } as const;
      const step = (moment: number) => order.indexOf(recertificationStep(held, moment));
      expect(step(now + more)).toBeGreaterThanOrEqual(step(now));
    }),
  );
  expect(recertificationStep({ state: 'suspended', opensAt: 0, validUntil: 1, closesAt: 2 }, 5)).toBe('suspended');
});
