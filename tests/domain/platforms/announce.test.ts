import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { certificates } from '#db/schema/certificates';
import { guestInvitations } from '#db/schema/hosts';
import { makeCertified } from '#tests/support/factories/certificates';
import { askBinding, makeSlot, makeStore } from '#tests/support/factories/hosts';
import { makeAdmin } from '#tests/support/factories/people';
import { makeEndpoint, makeScene, messagesOf, NOW, type Scene } from '#tests/support/factories/platforms';
import { reinstateCertificate } from '~/domain/certificates/reinstate-certificate.server';
import { revokeCertificate } from '~/domain/certificates/revoke-certificate.server';
import { suspendCertificate } from '~/domain/certificates/suspend-certificate.server';
import { suspendAccount } from '~/domain/hosts/account/suspend-account.server';
import { answerBinding } from '~/domain/hosts/bindings/answer-binding.server';
import { endBinding } from '~/domain/hosts/bindings/end-binding.server';
import { IDENTITY_VALID_MS } from '~/domain/hosts/clearance/clearance';
import { answerGuestInvitation } from '~/domain/hosts/guests/answer-guest-invitation.server';
import { checkIdentity } from '~/domain/hosts/identity/check-identity.server';
import { announceClock, lookAgain } from '~/domain/platforms/webhooks/announce-clock.server';

let scene: Scene;
let own: string;
let theirs: string;
let foreign: string;

beforeEach(async () => {
  scene = await makeScene();
  own = (await makeEndpoint(scene.enterprise)).id;
  theirs = (await makeEndpoint(scene.platform)).id;
  foreign = (await makeEndpoint(scene.stranger)).id;
  lookAgain();
});

const reason = 'A complaint is looked into.';
const typesOf = async (endpointId: string) => (await messagesOf(endpointId)).map(({ type }) => type);
const bodies = async (endpointId: string) =>
  (await messagesOf(endpointId)).map(({ payload }) => JSON.parse(payload) as { type: string; data: object });

describe('a change of a host', () => {
  it('is told to the enterprise and the platform of their store, once each, and to nobody else', async () => {
    await suspendCertificate(scene.admin, { number: scene.certificate, reason }, NOW);
    const { certificate, host, store } = scene;
    for (const endpoint of [own, theirs]) {
      expect(await bodies(endpoint)).toEqual([
        expect.objectContaining({
          type: 'certificate.suspended',
          data: { certificate, host: host.personId, state: 'suspended' },
        }),
        expect.objectContaining({
          type: 'host-account.moved',
          data: { host: host.personId, from: 'active', to: 'suspended' },
        }),
        expect.objectContaining({ type: 'host.clearance.changed', data: { host: host.personId, stores: [store] } }),
      ]);
    }
    expect(await typesOf(foreign)).toEqual([]);
  });

  it('is told with ids and states, and never with a name, an address or a reason', async () => {
    await suspendAccount(scene.admin, { personId: scene.host.personId, reason }, NOW);
    const told = JSON.stringify(await messagesOf(theirs));
    for (const secret of [scene.host.name, scene.host.email, reason, 'cleared']) expect(told).not.toContain(secret);
  });

  it('is told of each kind', async () => {
    const { admin, host, certificate: number } = scene;
    await suspendCertificate(admin, { number, reason }, NOW);
    await reinstateCertificate(await makeAdmin(), { number, reason }, NOW + 1);
    await checkIdentity(admin, { personId: host.personId, ofAge: true }, NOW + 2);
    await revokeCertificate(admin, { number, reason }, NOW + 3);
    const types = new Set(await typesOf(theirs));
    for (const type of ['suspended', 'reinstated', 'revoked']) expect(types).toContain(`certificate.${type}`);
    expect((await messagesOf(theirs)).filter(({ type }) => type === 'host.clearance.changed')).toHaveLength(4);
  });

  it('leaves nothing where it is undone', async () => {
    const undone = transaction(async (tx) => {
      await tx.update(certificates).set({ state: 'revoked' });
      throw new Error('later trouble');
    });
    await expect(undone).rejects.toThrow();
    expect(await typesOf(own)).toEqual([]);
  });
});

describe('a binding', () => {
  it('is told when it is accepted and when it ends', async () => {
    const store = await makeStore(scene.enterprise, 'Second');
    const bindingId = await askBinding(scene.enterprise, { storeId: store, personId: scene.host.personId }, NOW);
    expect(await typesOf(own)).toEqual([]);
    await answerBinding(scene.host, { bindingId, act: 'accept' }, NOW + 1);
    await endBinding(scene.enterprise, bindingId, NOW + 2);
    expect(await typesOf(own)).toEqual([
      'binding.accepted',
      'host.clearance.changed',
      'binding.ended',
      'host.clearance.changed',
    ]);
    expect(await typesOf(theirs)).toEqual([]);
  });

  it('that was never accepted is nobody’s business', async () => {
    const store = await makeStore(scene.enterprise, 'Second');
    const bindingId = await askBinding(scene.enterprise, { storeId: store, personId: scene.host.personId }, NOW);
    await endBinding(scene.enterprise, bindingId, NOW + 1);
    expect(await typesOf(own)).toEqual([]);
  });

  it('that ended takes the host out of hearing', async () => {
    await endBinding(scene.enterprise, scene.binding, NOW);
    await suspendCertificate(scene.admin, { number: scene.certificate, reason }, NOW + 1);
    expect(await typesOf(theirs)).toEqual(['binding.ended', 'host.clearance.changed']);
  });
});

describe('the clock', () => {
  const end = async () => {
    const until = NOW + 5_000;
    await transaction(async (tx) => {
      await tx.update(certificates).set({ validUntil: until }).where(eq(certificates.number, scene.certificate));
    });
    return until;
  };

  it('announces a certificate that is over, at its moment, once, whatever runs twice or again', async () => {
    const until = await end();
    await announceClock(until - 1);
    expect(await typesOf(theirs)).toEqual([]);
    await Promise.all([announceClock(until), announceClock(until)]);
    lookAgain();
    await announceClock(until + 86_400_000);
    expect(await messagesOf(theirs)).toMatchObject([
      { type: 'certificate.expired', createdAt: until },
      { type: 'host.clearance.changed', createdAt: until },
    ]);
    expect(await typesOf(foreign)).toEqual([]);
  });

  it('announces an identity check that is too old, unless there is a newer one', async () => {
    const old = NOW - 86_400_000 + 1_000 + IDENTITY_VALID_MS;
    await announceClock(old - 1);
    expect(await typesOf(own)).toEqual([]);
    await announceClock(old);
    expect(await typesOf(own)).toEqual(['host.clearance.changed']);
    const other = await makeEndpoint(scene.enterprise, 'https://second.example.com/');
    await checkIdentity(scene.admin, { personId: scene.host.personId, ofAge: true }, NOW);
    lookAgain();
    await announceClock(old);
    expect((await messagesOf(other.id)).filter(({ createdAt }) => createdAt === old)).toEqual([]);
  });

  it('tells an endpoint nothing that was before it', async () => {
    const until = await end();
    const late = await makeEndpoint(scene.enterprise, 'https://late.example.com/', until + 1);
    await announceClock(until + 2);
    expect(await typesOf(late.id)).toEqual([]);
    expect(await typesOf(own)).toHaveLength(2);
  });
});

describe('a guest', () => {
  const invite = async () => {
    const host = (await makeCertified({ compared: true, admin: scene.admin })).person;
    const slot = { storeId: scene.store, startsAt: NOW + 3_600_000 };
    const slotId = await makeSlot(scene.enterprise, slot, NOW);
    const invitationId = newId();
    await transaction(async (tx) => {
      await tx.insert(guestInvitations).values({
        id: invitationId,
        slotId,
        personId: host.personId,
        state: 'asked',
        askedAt: NOW,
        askedBy: scene.enterprise.personId,
      });
    });
    return { host, invitationId };
  };

  it('is told of once they accepted, and of what befalls them until the broadcast is over', async () => {
    const { host, invitationId } = await invite();
    expect(await typesOf(theirs)).toEqual([]);
    await answerGuestInvitation(host, { invitationId, act: 'accept' }, NOW + 1);
    expect(await typesOf(theirs)).toEqual(['host.clearance.changed']);
    await suspendAccount(scene.admin, { personId: host.personId, reason }, NOW + 2);
    expect(await typesOf(theirs)).toHaveLength(3);
    await answerGuestInvitation(host, { invitationId, act: 'withdraw' }, NOW + 3);
    expect(await typesOf(theirs)).toHaveLength(4);
    expect(await typesOf(foreign)).toEqual([]);
  });

  it('who declined is nobody’s business', async () => {
    const { host, invitationId } = await invite();
    await answerGuestInvitation(host, { invitationId, act: 'decline' }, NOW + 1);
    await suspendAccount(scene.admin, { personId: host.personId, reason }, NOW + 2);
    expect(await typesOf(theirs)).toEqual([]);
  });
});
