import { expect, it } from 'vitest';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { makeClass } from '#tests/support/factories/cohorts';
import { makeStore } from '#tests/support/factories/hosts';
import { makeManager, makeMember } from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { answerBinding } from '~/domain/hosts/answer-binding.server';
import { askForBinding } from '~/domain/hosts/ask-for-binding.server';
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
  const bindingId = await askForBinding(manager, { storeId, personId: host.personId }, NOW);
  await answerBinding(host, { bindingId, act: 'accept' }, NOW);
  // The same host also works for the other enterprise: neither sees the other's store.
  await makeMember(host, other.organisationIds[0] ?? '', 'learner');
  const theirStore = await makeStore(other, 'Their store');
  await askForBinding(other, { storeId: theirStore, personId: host.personId }, NOW);

  const [team, ...more] = await listTeam(manager, NOW);
  expect(more).toEqual([]);
  expect(new Set(team?.people.map(({ name }) => name))).toEqual(new Set([manager.name, host.name, 'Student']));
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
  const both = { ...first, organisationIds: [...first.organisationIds, ...second.organisationIds] };
  const teams = await listTeam(both, NOW);
  expect(teams.map(({ people }) => people.map(({ name }) => name)).sort()).toEqual(
    [[first.name], [second.name]].sort(),
  );
});
