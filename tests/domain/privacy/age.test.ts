import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db } from '#db/client';
import { classConsents } from '#db/schema/cohorts';
import { people } from '#db/schema/people';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { makeClass } from '#tests/support/factories/cohorts';
import { askBinding, makeStore } from '#tests/support/factories/hosts';
import { makeManager, makeMember } from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { answerBinding } from '~/domain/hosts/bindings/answer-binding.server';
import { findClearance } from '~/domain/hosts/clearance/find-clearance.server';
import { checkIdentity } from '~/domain/hosts/identity/check-identity.server';
import { findOwnAge } from '~/domain/privacy/age/find-own-age.server';
import { stateAge } from '~/domain/privacy/age/state-age.server';

const NOW = EXAM_DAY + 86_400_000;
/** Of age on 1 June 2026 in Shanghai. */
const BORN = '2008-05';
const OF_AGE = Date.UTC(2026, 4, 31, 16);

it('keeps the day and not the month, and withdraws what was shared', async () => {
  const person = await makePerson();
  await makeClass({ students: [person], shared: true });
  await stateAge(person, { bornIn: BORN }, NOW);
  expect(await findOwnAge(person, NOW)).toBe('2026-06-01');
  expect(await findOwnAge(person, OF_AGE)).toBeNull();
  expect(await db.select().from(classConsents)).toEqual([]);
  const [row] = await db.select().from(people).where(eq(people.id, person.personId));
  expect(JSON.stringify(row)).not.toContain(BORN);
});

it('clears nobody before that day, and says why and until when', async () => {
  const { person } = await makeCertified({ compared: true });
  expect(await findClearance(person.personId, NOW)).toMatchObject({ light: 'green' });
  await stateAge(person, { bornIn: BORN }, NOW);
  const young = { light: 'grey', cleared: false, reasons: ['under-age'], until: OF_AGE };
  expect(await findClearance(person.personId, OF_AGE - 1)).toMatchObject(young);
  expect(await findClearance(person.personId, OF_AGE)).toMatchObject({ light: 'green', reasons: [] });
});

it('lets them decline a binding but not accept it, until that day', async () => {
  const manager = await makeManager();
  const { person } = await makeCertified({ compared: true });
  await makeMember(person, manager.organisationIds[0] ?? '', 'learner');
  await stateAge(person, { bornIn: BORN }, NOW);
  const storeId = await makeStore(manager);
  const bindingId = await askBinding(manager, { storeId, personId: person.personId }, NOW);
  const answer = (act: 'accept' | 'decline', at: number) => answerBinding(person, { bindingId, act }, at);
  await expect(answer('accept', OF_AGE - 1)).rejects.toMatchObject({ code: 'not-of-age' });
  await answer('accept', OF_AGE);
  const second = await askBinding(
    manager,
    { storeId: await makeStore(manager, 'Other'), personId: person.personId },
    NOW,
  );
  await answerBinding(person, { bindingId: second, act: 'decline' }, NOW);
});

it('cannot be made earlier by the person, and is taken away by an identity check that finds them of age', async () => {
  const { person, admin } = await makeCertified({ compared: true });
  await stateAge(person, { bornIn: BORN }, NOW);
  await expect(stateAge(person, { bornIn: '2008-04' }, NOW)).rejects.toMatchObject({ code: 'age-set-already' });
  await stateAge(person, { bornIn: '2009-05' }, NOW);
  expect(await findOwnAge(person, NOW)).toBe('2027-06-01');
  await checkIdentity(admin, { personId: person.personId, ofAge: false }, NOW + 1);
  expect(await findOwnAge(person, NOW + 1)).toBe('2027-06-01');
  await checkIdentity(admin, { personId: person.personId, ofAge: true }, NOW + 2);
  expect(await findOwnAge(person, NOW + 2)).toBeNull();
  expect((await findClearance(person.personId, NOW + 2)).cleared).toBe(true);
});

it.each(['1990-01', '2008-01', '2026-13', 'May 2009'])('refuses %s, which makes nobody under age', async (bornIn) => {
  const person = await makePerson();
  await expect(stateAge(person, { bornIn }, NOW)).rejects.toMatchObject({ code: 'age-not-ahead', field: 'bornIn' });
});
