import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { transaction } from '#db/client';
import { memberships } from '#db/schema/organisations';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { makeClass } from '#tests/support/factories/cohorts';
import { askBinding, makeStore } from '#tests/support/factories/hosts';
import { makeManager, makeMember } from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { answerBinding } from '~/domain/hosts/bindings/answer-binding.server';
import { endBinding } from '~/domain/hosts/bindings/end-binding.server';
import { listTeam } from '~/domain/hosts/list-team.server';

const NOW = EXAM_DAY + 86_400_000;

it('shows an enterprise its members and the students it ordered, and nobody else’s', async () => {
  const manager = await makeManager();
  const own = manager.organisationIds[0] ?? '';
  const other = await makeManager();
  const { person: host, admin } = await makeCertified({ compared: true });
  const student = await makePerson({ name: 'Student' });
  const theirs = await makePerson({ name: 'Theirs' });
  await makeMember(host, own, 'learner');
  await makeMember(theirs, other.organisationIds[0] ?? '', 'learner');
  await makeClass({ enterpriseId: own, students: [student] });
  await makeClass({ enterpriseId: other.organisationIds[0], students: [await makePerson()] });
  const storeId = await makeStore(manager);
  const bindingId = await askBinding(manager, { storeId, personId: host.personId }, NOW);
  await answerBinding(host, { bindingId, act: 'accept' }, NOW);
  // The same host also works for the other enterprise: neither sees the other's store.
  await makeMember(host, other.organisationIds[0] ?? '', 'learner');
  const theirStore = await makeStore(other, 'Their store');
  await askBinding(other, { storeId: theirStore, personId: host.personId }, NOW);

  const [team, ...more] = await listTeam(manager, NOW);
  expect(more).toEqual([]);
  expect(new Set(team?.people.map(({ name }) => name))).toEqual(new Set([host.name, 'Student']));
  expect(team?.people.find(({ name }) => name === host.name)).toMatchObject({
    through: 'membership',
    light: 'green',
    certificateUntil: Date.UTC(2027, 2, 2, 8, 0, 1),
    bindings: [{ id: bindingId, state: 'in-force', light: 'green' }],
  });
  expect(team?.stores).toMatchObject([{ id: storeId, bound: 1 }]);
  const everything = JSON.stringify(team);
  for (const secret of ['Theirs', 'Their store', student.email, host.email, admin.name]) {
    expect(everything).not.toContain(secret);
  }
});

it('keeps two enterprises of one manager apart', async () => {
  const first = await makeManager();
  const second = await makeManager();
  await makeMember(await makePerson({ name: 'First' }), first.organisationIds[0] ?? '', 'learner');
  await makeMember(await makePerson({ name: 'Second' }), second.organisationIds[0] ?? '', 'learner');
  const both = { ...first, organisationIds: [...first.organisationIds, ...second.organisationIds] };
  const teams = await listTeam(both, NOW);
  expect(teams.map(({ people }) => people.map(({ name }) => name)).sort()).toEqual([['First'], ['Second']]);
});

it('keeps a host in sight while a binding they accepted is in force, and no longer', async () => {
  const manager = await makeManager();
  const organisationId = manager.organisationIds[0] ?? '';
  const { person: host } = await makeCertified({ compared: true });
  await makeMember(host, organisationId, 'learner');
  const bindingId = await askBinding(manager, { storeId: await makeStore(manager), personId: host.personId }, NOW);
  await answerBinding(host, { bindingId, act: 'accept' }, NOW);
  await transaction(async (tx) => {
    await tx.update(memberships).set({ endedAt: NOW }).where(eq(memberships.personId, host.personId));
  });
  const seen = async () => (await listTeam(manager, NOW))[0]?.people.map(({ name, through }) => [name, through]);
  expect(await seen()).toEqual([[host.name, 'binding']]);
  await endBinding(manager, bindingId, NOW);
  expect(await seen()).toEqual([]);
});
