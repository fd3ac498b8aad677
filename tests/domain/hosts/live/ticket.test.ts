import { generateKeyPairSync, sign as signBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { makeBinding, makeStore } from '#tests/support/factories/hosts';
import { makeManager, makeMember } from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import { suspendCertificate } from '~/domain/certificates/suspend-certificate.server';
import { findShown } from '~/domain/hosts/live/find-shown.server';
import { readTicketText, ticketBytes, ticketContent } from '~/domain/hosts/live/live-ticket';
import { signTicket } from '~/domain/hosts/live/sign-ticket.server';
import { rotateKey, sign } from '~/domain/keys/keyring.server';
import type { Actor, Admin } from '~/domain/people/actor';

const NOW = EXAM_DAY + 3_600_000;
const SECOND = 1000;
let host: Actor;
let admin: Admin;
let number: string;
let store: { id: string; name: string; platform: string };

beforeEach(async () => {
  const manager = await makeManager();
  const person = await makeMember(await makePerson({ name: '周雨桐' }), manager.organisationIds[0] ?? '', 'learner');
  ({ person: host, admin, number } = await makeCertified({ person, compared: true }));
  const id = await makeStore(manager, 'Pumps');
  store = { id, name: 'Pumps', platform: 'Alibaba.com' };
  await makeBinding(manager, host, { storeId: id }, NOW - 1000);
});

const ticket = (now = NOW) => signTicket({ personId: host.personId, store }, now);
const refused = async (text: string, now = NOW) => (await refusalOf(findShown(text, now))).code;

describe('a code that was scanned', () => {
  it('says who was shown, how long ago, for which store, and how they stand now', async () => {
    expect(await findShown(ticket(), NOW + 7 * SECOND)).toEqual({
      shownAt: NOW,
      seconds: 7,
      name: '周雨桐',
      latin: 'Latin Name',
      store: { name: 'Pumps', platform: 'Alibaba.com' },
      light: 'green',
    });
    const alone = signTicket({ personId: host.personId, store: null }, NOW);
    expect(await findShown(alone, NOW)).toMatchObject({ store: null, light: 'green' });
  });

  it('tells of a suspension that came after it was shown', async () => {
    const text = ticket();
    await suspendCertificate(admin, { number, reason: 'Checked again.' }, NOW + SECOND);
    expect((await findShown(text, NOW + 2 * SECOND)).light).not.toBe('green');
  });

  it('says nothing of now once it is a minute old: it may be a recording', async () => {
    const text = ticket();
    expect((await findShown(text, NOW + 59 * SECOND)).light).toBe('green');
    expect(await findShown(text, NOW + 60 * SECOND)).toMatchObject({ seconds: 60, light: null });
    expect((await findShown(text, NOW + 400 * 86_400 * SECOND)).light).toBeNull();
  });

  it('counts for as long after the key was changed', async () => {
    const text = ticket();
    rotateKey(NOW);
    expect((await findShown(text, NOW + SECOND)).light).toBe('green');
  });

  it('stays readable for a phone: short, and of signs an address may have', () => {
    expect(ticket()).toMatch(/^[\w.-]{100,160}$/);
  });
});

describe('refused is a code that', () => {
  it('was signed with another key', async () => {
    const content = ticketContent({ personId: host.personId, storeId: store.id, shownAt: NOW / 1000 });
    const { privateKey } = generateKeyPairSync('ed25519');
    const forged = signBytes(null, Buffer.from(ticketBytes(content)), privateKey).toString('base64url');
    expect(await refused(`${content}.${forged}`)).toBe('live-code-refused');
  });

  it('carries a signature of ours of something else', async () => {
    const content = ticketContent({ personId: host.personId, storeId: store.id, shownAt: NOW / 1000 });
    expect(await refused(`${content}.${sign(content).signature}`)).toBe('live-code-refused');
  });

  it('names another host, another store, no store, or another time', async () => {
    const { person: other } = await makeCertified({ compared: true });
    const [personId = '', storeId = '', seconds = '', signature = ''] = ticket().split('.');
    const later = (Number.parseInt(seconds, 36) + 100).toString(36);
    for (const content of [
      `${other.personId}.${storeId}.${seconds}`,
      `${personId}.${other.personId}.${seconds}`,
      `${personId}..${seconds}`,
      `${personId}.${storeId}.${later}`,
      `${storeId}.${personId}.${seconds}`,
    ])
      expect(await refused(`${content}.${signature}`, NOW + 100 * SECOND)).toBe('live-code-refused');
  });

  it('is ahead of its time', async () => {
    expect((await findShown(ticket(NOW + 4 * SECOND), NOW)).seconds).toBe(0);
    expect(await refused(ticket(NOW + 6 * SECOND))).toBe('live-code-refused');
  });

  it('speaks of somebody who is not there', async () => {
    const nobody = signTicket({ personId: '0'.repeat(26), store: null }, NOW);
    const nowhere = signTicket({ personId: host.personId, store: { ...store, id: '0'.repeat(26) } }, NOW);
    expect([await refused(nobody), await refused(nowhere)]).toEqual(['live-code-refused', 'live-code-refused']);
  });

  it('was changed in any one sign, cut off, or written otherwise', async () => {
    const text = ticket();
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom(...'az09AZ-_.%/ é'), async (at, sign) => {
        const changed = text.slice(0, at) + sign + text.slice(at + 1);
        fc.pre(changed !== text);
        expect(await refused(changed)).toBe('live-code-refused');
      }),
    );
    for (const other of [
      '',
      'x',
      text.slice(0, -1),
      `${text}=`,
      `${text}.`,
      text.toUpperCase(),
      ` ${text}`,
      `${text}\n`,
    ])
      expect(await refused(other)).toBe('live-code-refused');
  });
});

it('there is one way to write a code', () => {
  const text = ticket();
  expect(readTicketText(text)).not.toBeNull();
  const [personId, storeId, seconds, signature] = text.split('.');
  expect(readTicketText(`${personId}.${storeId}.0${seconds}.${signature}`)).toBeNull();
});
