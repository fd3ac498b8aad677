import { expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { makeClass } from '#tests/support/factories/cohorts';
import { makeManager, makeTrainer } from '#tests/support/factories/organisations';
import { anyRequest } from '#tests/support/factories/people';
import { findOwnClass } from '~/domain/cohorts/find-own-class.server';
import { admitTrainer } from '~/http/admission';

it('finds a class of the trainer’s own organisation, with the state of its order', async () => {
  const lecturer = await makeTrainer();
  const classId = await makeClass({ universityId: lecturer.organisationIds[0], state: 'intake' });
  const found = await findOwnClass(db, lecturer, classId);
  expect(found).toMatchObject({ id: classId, orderState: 'intake', zone: 'Asia/Shanghai', endedAt: null });
  expect(await transaction((tx) => findOwnClass(tx, lecturer, classId))).toEqual(found);
});

it('does not find one of another organisation, nor for the enterprise of its order', async () => {
  const manager = await makeManager();
  const classId = await makeClass({ enterpriseId: manager.organisationIds[0] });
  const other = await makeTrainer();
  await expect(findOwnClass(db, other, classId)).rejects.toMatchObject({ code: 'not-found' });
  const enterprise = admitTrainer(manager, anyRequest());
  await expect(findOwnClass(db, enterprise, classId)).rejects.toMatchObject({ code: 'not-found' });
});
