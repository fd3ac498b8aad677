import { expect, it } from 'vitest';
import { makeClass } from '#tests/support/factories/cohorts';
import { makeOrganisation, makeTrainer } from '#tests/support/factories/organisations';
import { listClasses } from '~/domain/cohorts/list-classes.server';

it('lists the classes of the trainer’s own organisation, and nobody else’s', async () => {
  const trainer = await makeTrainer();
  const classId = await makeClass({ universityId: trainer.organisationIds[0] });
  const other = await makeTrainer(await makeOrganisation({ kind: 'university' }));
  expect(await listClasses(other)).toEqual([]);
  expect(await listClasses(trainer)).toMatchObject([{ id: classId, members: 0, order: { seats: 24 } }]);
});
