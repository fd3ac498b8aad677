import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { guestInvitations, slots } from '#db/schema/hosts';
import { outboxMails } from '#db/schema/people';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { anyLetter, askBinding, makeAccount, makeBinding, makeSlot, makeStore } from '#tests/support/factories/hosts';
import { makeManager, makeMember } from '#tests/support/factories/organisations';
import { makeAdmin, makePerson } from '#tests/support/factories/people';
import { suspendAccount } from '~/domain/hosts/account/suspend-account.server';
import { endBinding } from '~/domain/hosts/bindings/end-binding.server';
import { findPlan } from '~/domain/hosts/board/find-plan.server';
import { findStoreClearance } from '~/domain/hosts/clearance/find-store-clearance.server';
import { findOwnHost } from '~/domain/hosts/find-own-host.server';
import { answerGuestInvitation } from '~/domain/hosts/guests/answer-guest-invitation.server';
import { inviteGuest } from '~/domain/hosts/guests/invite-guest.server';
import { withdrawGuest } from '~/domain/hosts/guests/withdraw-guest.server';
import { assignSlot } from '~/domain/hosts/slots/assign-slot.server';
import { cancelSlot } from '~/domain/hosts/slots/cancel-slot.server';
import { findSlot } from '~/domain/hosts/slots/find-slot.server';
import { slotActs, slotAllows, slotStates } from '~/domain/hosts/slots/slot-transitions';
import type { Actor, Manager } from '~/domain/people/actor';

const HOUR = 3_600_000;
const NOW = EXAM_DAY + 24 * HOUR;
const START = NOW + 5 * HOUR;
let manager: Manager;
let storeId: string;
let host: Actor;

beforeEach(async () => {
  manager = await makeManager();
  storeId = await makeStore(manager);
  host = (await makeCertified({ compared: true })).person;
  await makeMember(host, manager.organisationIds[0] ?? '', 'learner');
  await makeBinding(manager, host, { storeId }, NOW - HOUR);
});

const plan = (given: Partial<Parameters<typeof makeSlot>[1]> = {}) =>
  makeSlot(manager, { storeId, startsAt: START, ...given }, NOW);
const invite = (slotId: string, guest: string, now = NOW) =>
  inviteGuest(manager, { slotId, guest, letter: anyLetter }, now);
const invitationOf = async () => (await db.select().from(guestInvitations)).at(-1)?.id ?? '';
const actions = async () =>
  (await db.select({ action: auditEntries.action }).from(auditEntries)).map((row) => row.action);
const window = { from: NOW, until: NOW + 100 * HOUR };

it('allows exactly these acts', () => {
  const allowed = slotStates.flatMap((state) =>
    slotActs.filter((act) => slotAllows(act, state)).map((act) => `${state}: ${act}`),
  );
  expect(allowed).toEqual([
    'planned: assign',
    'planned: invite',
    'planned: answer',
    'planned: cancel',
    'on-air: assign',
    'on-air: invite',
    'on-air: answer',
  ]);
});

describe('a broadcast', () => {
  it('is planned with a host who is free, and is seen by both', async () => {
    const id = await plan({ personId: host.personId });
    expect((await findSlot(manager, id, NOW)).host).toMatchObject({
      name: host.name,
      light: 'green',
      clearedNow: true,
    });
    expect((await findOwnHost(host, NOW)).broadcasts).toMatchObject([{ id, light: 'green', invitationId: null }]);
    expect(await actions()).toContain('slot-planned');
  });

  it('has its two ends in order, ahead, and a day apart at most', async () => {
    await expect(plan({ endsAt: START })).rejects.toMatchObject({ code: 'slot-turned-around', field: 'endsAt' });
    await expect(plan({ startsAt: NOW, endsAt: START })).rejects.toMatchObject({ code: 'slot-turned-around' });
    await expect(plan({ endsAt: START + 24 * HOUR + 1 })).rejects.toMatchObject({ code: 'slot-too-long' });
    await plan({ endsAt: START + 24 * HOUR });
  });

  it('is nobody else’s to plan, see, change or cancel', async () => {
    const other = await makeManager();
    const id = await plan();
    const foreign = { code: 'not-found' };
    await expect(makeSlot(other, { storeId, startsAt: START }, NOW)).rejects.toMatchObject(foreign);
    await expect(findSlot(other, id, NOW)).rejects.toMatchObject(foreign);
    await expect(assignSlot(other, { slotId: id, personId: null }, NOW)).rejects.toMatchObject(foreign);
    await expect(cancelSlot(other, { slotId: id, letter: anyLetter }, NOW)).rejects.toMatchObject(foreign);
    await expect(inviteGuest(other, { slotId: id, guest: host.email, letter: anyLetter }, NOW)).rejects.toMatchObject(
      foreign,
    );
    await expect(withdrawGuest(other, { slotId: id, guest: host.email }, NOW)).rejects.toMatchObject(foreign);
  });

  it('takes no host who is not bound: somebody unknown and somebody of elsewhere are refused alike', async () => {
    const elsewhere = (await makeCertified({ compared: true })).person;
    for (const personId of [elsewhere.personId, 'nobody']) {
      await expect(plan({ personId })).rejects.toMatchObject({ code: 'host-not-bound', field: 'personId' });
    }
    expect(await db.select().from(slots)).toEqual([]);
  });

  it('takes no host who is on another broadcast, also of another enterprise, however many plan at once', async () => {
    const other = await makeManager();
    const theirs = await makeStore(other);
    await makeMember(host, other.organisationIds[0] ?? '', 'learner');
    await makeBinding(other, host, { storeId: theirs }, NOW - HOUR);
    const personId = host.personId;
    const settled = await Promise.allSettled([
      plan({ personId }),
      makeSlot(other, { storeId: theirs, startsAt: START + HOUR / 2, personId }, NOW),
      plan({ personId, startsAt: START - HOUR / 2 }),
      plan({ personId, startsAt: START + HOUR }),
    ]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    const open = await makeSlot(other, { storeId: theirs, startsAt: START }, NOW);
    await expect(assignSlot(other, { slotId: open, personId }, NOW)).rejects.toMatchObject({ code: 'slot-overlaps' });
  });

  it('is over when it is over, and cancelled only before it begins', async () => {
    const id = await plan({ personId: host.personId });
    await assignSlot(manager, { slotId: id, personId: null }, START);
    const cancel = (at: number) => cancelSlot(manager, { slotId: id, letter: anyLetter }, at);
    await expect(cancel(START)).rejects.toMatchObject({ code: 'slot-closed' });
    await expect(assignSlot(manager, { slotId: id, personId: null }, START + HOUR)).rejects.toMatchObject({
      code: 'slot-closed',
    });
    await cancel(START - 1);
    await expect(cancel(START - 1)).rejects.toMatchObject({ code: 'slot-closed' });
    await expect(findSlot(manager, id, NOW)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a guest', () => {
  it('of elsewhere joins one broadcast: cleared from 30 minutes before it starts until it ends', async () => {
    const guest = (await makeCertified({ compared: true })).person;
    const slotId = await plan();
    await invite(slotId, guest.email.toUpperCase());
    expect((await findOwnHost(guest, NOW)).invitations).toMatchObject([{ title: 'Deep-well pumps' }]);
    await answerGuestInvitation(guest, { invitationId: await invitationOf(), act: 'accept' }, NOW);
    const at = (moment: number) => findStoreClearance(guest.personId, storeId, moment);
    expect(await at(NOW)).toMatchObject({ cleared: false, reasons: ['guest-not-yet'], until: START - HOUR / 2 });
    expect(await at(START - HOUR / 2)).toMatchObject({ cleared: true, until: START + HOUR });
    expect(await at(START + HOUR)).toMatchObject({ cleared: false, reasons: ['not-bound'] });
    expect((await findSlot(manager, slotId, NOW)).guests).toEqual([
      { personId: guest.personId, name: guest.name, light: 'green' },
    ]);
    await assignSlot(manager, { slotId, personId: guest.personId }, NOW);
    expect((await findSlot(manager, slotId, NOW)).host).toMatchObject({ light: 'green', reasons: [] });
  });

  it('is not told of before they accept: unknown, without an account, asked and declined look the same', async () => {
    const novice = await makePerson();
    const asked = (await makeCertified({ compared: true })).person;
    const declined = await makePerson();
    await makeAccount(declined, 'active');
    const slotId = await plan();
    const seen = async () => ({
      ...(await findSlot(manager, slotId, NOW)),
      plan: await findPlan(manager, window, NOW),
    });
    const before = await seen();
    for (const guest of ['nobody@example.com', 'not-an-id', novice.email, asked.email, declined.personId]) {
      expect(await invite(slotId, guest)).toBeUndefined();
      expect(await withdrawGuest(manager, { slotId, guest: 'nobody@example.com' }, NOW)).toBeUndefined();
    }
    await answerGuestInvitation(declined, { invitationId: await invitationOf(), act: 'decline' }, NOW);
    expect(await invite(slotId, declined.email)).toBeUndefined();
    expect(await seen()).toEqual(before);
    const asksOf = (await db.select().from(guestInvitations)).filter(({ personId }) => personId === declined.personId);
    expect(asksOf.map(({ state }) => state)).toEqual(['declined']);
    await expect(assignSlot(manager, { slotId, personId: asked.personId }, NOW)).rejects.toMatchObject({
      code: 'host-not-bound',
    });
    const told = (await db.select({ to: outboxMails.recipient }).from(outboxMails)).map(({ to }) => to);
    expect(told.filter((to) => [novice, asked, declined].some(({ email }) => email === to)).sort()).toEqual(
      [asked.email, declined.email].sort(),
    );
  });

  it('is mailed once a broadcast, however often they are asked and not', async () => {
    const guest = (await makeCertified({ compared: true })).person;
    const slotId = await plan();
    for (let times = 0; times < 3; times++) {
      await Promise.all([invite(slotId, guest.email), invite(slotId, guest.personId)]);
      await withdrawGuest(manager, { slotId, guest: guest.email }, NOW);
    }
    expect((await db.select().from(guestInvitations)).map(({ state }) => state)).toEqual(Array(3).fill('withdrawn'));
    const mails = await db.select({ to: outboxMails.recipient }).from(outboxMails);
    expect(mails.filter(({ to }) => to === guest.email)).toHaveLength(1);
  });

  it('answers for themselves alone, once, while it lasts, and not beside another broadcast', async () => {
    const slotId = await plan();
    const guest = (await makeCertified({ compared: true })).person;
    await invite(slotId, guest.email);
    const invitationId = await invitationOf();
    const answer = (who: Actor, act: 'accept' | 'decline' | 'withdraw', at = NOW) =>
      answerGuestInvitation(who, { invitationId, act }, at);
    await expect(answer(host, 'accept')).rejects.toMatchObject({ code: 'not-found' });
    await expect(answer(guest, 'withdraw')).rejects.toMatchObject({ code: 'guest-not-asked' });
    await expect(answer(guest, 'accept', START + HOUR)).rejects.toMatchObject({ code: 'slot-closed' });
    await answer(guest, 'accept');
    await expect(answer(guest, 'decline')).rejects.toMatchObject({ code: 'guest-not-asked' });
    const second = await plan({ startsAt: START + HOUR / 2 });
    await invite(second, guest.email);
    const other = await invitationOf();
    await expect(answerGuestInvitation(guest, { invitationId: other, act: 'accept' }, NOW)).rejects.toMatchObject({
      code: 'own-slot-overlaps',
    });
    await answer(guest, 'withdraw');
    await answerGuestInvitation(guest, { invitationId: other, act: 'accept' }, NOW);
    expect(await findStoreClearance(guest.personId, storeId, START)).toMatchObject({
      cleared: true,
      until: START + 1.5 * HOUR,
    });
  });

  it('is no way round the cool-down', async () => {
    const slotId = await plan();
    const [binding] = (await findOwnHost(host, NOW)).bindings;
    await invite(slotId, host.email);
    await endBinding(manager, binding?.id ?? '', NOW);
    const answer = { invitationId: await invitationOf(), act: 'accept' as const };
    await expect(answerGuestInvitation(host, answer, NOW + 1)).rejects.toMatchObject({ code: 'binding-cooling-down' });
    expect(await findStoreClearance(host.personId, storeId, START)).toMatchObject({ cleared: false });
  });

  it('and the host are told when it is cancelled, and are cleared no more', async () => {
    const guest = (await makeCertified({ compared: true })).person;
    const slotId = await plan({ personId: host.personId });
    await invite(slotId, guest.email);
    await answerGuestInvitation(guest, { invitationId: await invitationOf(), act: 'accept' }, NOW);
    await cancelSlot(manager, { slotId, letter: anyLetter }, NOW);
    expect(await findStoreClearance(guest.personId, storeId, START)).toMatchObject({ reasons: ['not-bound'] });
    expect((await findOwnHost(guest, NOW)).broadcasts).toEqual([]);
    const told = (await db.select({ to: outboxMails.recipient }).from(outboxMails)).map(({ to }) => to);
    for (const { email } of [guest, host]) expect(told.filter((to) => to === email).length).toBeGreaterThan(1);
  });
});

describe('whom a plan shows', () => {
  it('no light of a host who is no longer bound, and no request to somebody who left', async () => {
    const slotId = await plan({ personId: host.personId });
    const [binding] = (await findOwnHost(host, NOW)).bindings;
    await endBinding(manager, binding?.id ?? '', NOW);
    await suspendAccount(await makeAdmin(), { personId: host.personId, reason: 'Nobody’s but theirs to know.' }, NOW);
    const { hosts } = await findPlan(manager, window, NOW);
    expect(hosts).toEqual([]);
    expect((await findSlot(manager, slotId, NOW)).host).toMatchObject({
      name: host.name,
      light: 'grey',
      reasons: ['not-bound'],
      clearedNow: false,
    });
  });

  it('a request that was not answered, of its own people', async () => {
    const colleague = (await makeCertified({ compared: true })).person;
    await makeMember(colleague, manager.organisationIds[0] ?? '', 'learner');
    await askBinding(manager, { storeId, personId: colleague.personId, markets: ['africa'] }, NOW);
    const { hosts } = await findPlan(manager, window, NOW);
    expect(hosts.find(({ personId }) => personId === colleague.personId)?.stores).toMatchObject([
      { storeId, state: 'asked', markets: ['africa'], light: 'amber', reasons: ['binding-awaited'] },
    ]);
  });
});
