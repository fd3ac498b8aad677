import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { storeBindings } from '#db/schema/hosts';
import { outboxMails } from '#db/schema/people';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { makeClass } from '#tests/support/factories/cohorts';
import { askBinding, makeAccount, makeStore } from '#tests/support/factories/hosts';
import { makeManager, makeMember } from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { answerBinding } from '~/domain/hosts/bindings/answer-binding.server';
import { endBinding } from '~/domain/hosts/bindings/end-binding.server';
import { findStoreClearance } from '~/domain/hosts/clearance/find-store-clearance.server';
import { findOwnHost } from '~/domain/hosts/find-own-host.server';
import { openStore } from '~/domain/hosts/stores/open-store.server';
import type { Actor, Manager } from '~/domain/people/actor';

const NOW = EXAM_DAY + 86_400_000;
const DAY = 86_400_000;
let manager: Manager;
let enterpriseId: string;
let storeId: string;
let host: Actor;

beforeEach(async () => {
  manager = await makeManager();
  enterpriseId = manager.organisationIds[0] ?? '';
  storeId = await makeStore(manager);
  host = (await makeCertified({ compared: true })).person;
  await makeMember(host, enterpriseId, 'learner');
});

const ask = (at = NOW) => askBinding(manager, { storeId, personId: host.personId }, at);
const states = async () =>
  (await db.select({ state: storeBindings.state }).from(storeBindings)).map((row) => row.state);

describe('a store', () => {
  it('is opened in one’s own enterprise only, under a name of its own', async () => {
    const other = await makeManager();
    const foreign = { organisationId: other.organisationIds[0] ?? '', name: 'Theirs', platform: 'Alibaba.com' };
    await expect(openStore(manager, foreign, NOW)).rejects.toMatchObject({ code: 'not-found' });
    await expect(makeStore(manager)).rejects.toMatchObject({ code: 'store-exists', field: 'name' });
    expect(await makeStore(other)).not.toBe(storeId);
  });
});

describe('a binding', () => {
  it('is asked for, accepted and clears the host for that store', async () => {
    const clearance = async () => findStoreClearance(host.personId, storeId, NOW);
    expect(await clearance()).toMatchObject({ light: 'grey', reasons: ['not-bound'] });
    const bindingId = await ask();
    expect(await clearance()).toMatchObject({ light: 'amber', reasons: ['binding-awaited'] });
    expect((await findOwnHost(host, NOW)).bindings).toMatchObject([{ id: bindingId, state: 'asked', light: 'amber' }]);
    await answerBinding(host, { bindingId, act: 'accept' }, NOW + 1);
    expect(await clearance()).toMatchObject({ light: 'green', cleared: true, reasons: [] });
    await answerBinding(host, { bindingId, act: 'end' }, NOW + 2);
    expect(await clearance()).toMatchObject({ light: 'grey', reasons: ['not-bound'] });
  });

  it('is asked for once, however often', async () => {
    const settled = await Promise.allSettled([ask(), ask(), ask()]);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    await expect(ask()).rejects.toMatchObject({ code: 'binding-exists' });
    expect(await states()).toEqual(['asked']);
  });

  it('cools down for 24 hours after unlinking, to the millisecond, and not after a decline or a withdrawal', async () => {
    const first = await ask();
    await answerBinding(host, { bindingId: first, act: 'decline' }, NOW);
    const second = await ask();
    await endBinding(manager, second, NOW);
    const third = await ask();
    await answerBinding(host, { bindingId: third, act: 'accept' }, NOW);
    await endBinding(manager, third, NOW + 5);
    await expect(ask(NOW + 5 + DAY - 1)).rejects.toMatchObject({
      code: 'binding-cooling-down',
      facts: { from: NOW + 5 + DAY },
    });
    await ask(NOW + 5 + DAY);
    expect((await states()).sort()).toEqual(['asked', 'declined', 'ended', 'ended']);
  });

  it('cools down under a race: nobody is bound again within the day, however many ask', async () => {
    const first = await ask();
    await answerBinding(host, { bindingId: first, act: 'accept' }, NOW);
    const settled = await Promise.allSettled([
      ask(NOW + 1),
      endBinding(manager, first, NOW + 1),
      ask(NOW + 1),
      answerBinding(host, { bindingId: first, act: 'end' }, NOW + 1),
      ask(NOW + 1),
      ask(NOW + DAY),
    ]);
    expect(settled.map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
      'rejected',
    ]);
    expect(await states()).toEqual(['ended']);
  });

  it('says what it is for, to the host and by mail', async () => {
    const asked = { storeId, personId: host.personId, markets: ['middle-east'], languages: ['en', 'ar'] } as const;
    await askBinding(manager, asked, NOW);
    expect((await findOwnHost(host, NOW)).bindings).toMatchObject([
      { markets: ['middle-east'], languages: ['en', 'ar'] },
    ]);
    expect(
      await db.select({ to: outboxMails.recipient, subject: outboxMails.subject }).from(outboxMails),
    ).toContainEqual({ to: host.email, subject: `To ${host.name}` });
  });

  it('is answered once', async () => {
    const bindingId = await ask();
    await answerBinding(host, { bindingId, act: 'decline' }, NOW);
    await expect(answerBinding(host, { bindingId, act: 'accept' }, NOW)).rejects.toMatchObject({
      code: 'binding-not-asked',
    });
    await expect(answerBinding(host, { bindingId, act: 'end' }, NOW)).rejects.toMatchObject({
      code: 'no-such-transition',
    });
  });

  it('is nobody else’s to answer or end', async () => {
    const bindingId = await ask();
    const stranger = await makePerson();
    const other = await makeManager();
    await expect(answerBinding(stranger, { bindingId, act: 'accept' }, NOW)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(endBinding(other, bindingId, NOW)).rejects.toMatchObject({ code: 'not-found' });
    expect(await states()).toEqual(['asked']);
  });
});

describe('whom a manager may ask', () => {
  it('members of the store’s enterprise and of the order classes it commissioned', async () => {
    const student = await makePerson();
    await makeAccount(student, 'in-training');
    await makeClass({ enterpriseId, students: [student] });
    await askBinding(manager, { storeId, personId: student.personId }, NOW);
    expect(await states()).toEqual(['asked']);
  });

  it('nobody else: not another enterprise’s people, classes, or cancelled ones; not in another’s store', async () => {
    const other = await makeManager();
    const theirs = await makePerson();
    await makeMember(theirs, other.organisationIds[0] ?? '', 'learner');
    const student = await makePerson();
    await makeClass({ students: [student] });
    const left = await makePerson();
    await makeClass({ enterpriseId, students: [left], state: 'cancelled' });
    for (const person of [theirs, student, left]) {
      await makeAccount(person, 'active');
      const foreign = askBinding(manager, { storeId, personId: person.personId }, NOW);
      await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
    }
    const swapped = askBinding(other, { storeId, personId: host.personId }, NOW);
    await expect(swapped).rejects.toMatchObject({ code: 'not-found' });
    expect(await states()).toEqual([]);
  });

  it('nobody who has no host account yet, which is said', async () => {
    const novice = await makePerson();
    await makeMember(novice, enterpriseId, 'learner');
    await expect(askBinding(manager, { storeId, personId: novice.personId }, NOW)).rejects.toMatchObject({
      code: 'no-host-account',
    });
  });
});
