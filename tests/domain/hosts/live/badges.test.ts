import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { liveBadges } from '#db/schema/hosts';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { makeBinding, makeStore } from '#tests/support/factories/hosts';
import { makeManager, makeMember } from '#tests/support/factories/organisations';
import { makePerson } from '#tests/support/factories/people';
import { suspendCertificate } from '~/domain/certificates/suspend-certificate.server';
import { answerBinding } from '~/domain/hosts/bindings/answer-binding.server';
import { IDENTITY_VALID_MS } from '~/domain/hosts/clearance/clearance';
import { hashBadgeToken } from '~/domain/hosts/live/badge-token';
import { endBadge } from '~/domain/hosts/live/end-badge.server';
import { findOwnBadges } from '~/domain/hosts/live/find-own-badges.server';
import { listBadgeHosts } from '~/domain/hosts/live/list-live-hosts.server';
import { lightOf } from '~/domain/hosts/live/live-host';
import { makeBadge } from '~/domain/hosts/live/make-badge.server';
import type { Actor, Admin } from '~/domain/people/actor';

const NOW = EXAM_DAY + 3_600_000;
let host: Actor;
let admin: Admin;
let number: string;
let storeId: string;
let bindingId: string;

beforeEach(async () => {
  const manager = await makeManager();
  const organisationId = manager.organisationIds[0] ?? '';
  const person = await makeMember(await makePerson({ name: '周雨桐' }), organisationId, 'learner');
  ({ person: host, admin, number } = await makeCertified({ person, compared: true }));
  storeId = await makeStore(manager);
  bindingId = await makeBinding(manager, host, { storeId }, NOW - 1000);
});

/** The light a badge has, and the name it shows; nothing where it speaks for nobody. */
async function shown(token: string, now: number) {
  const found = (await listBadgeHosts([hashBadgeToken(token)], now)).get(hashBadgeToken(token));
  return found && { light: lightOf(found, now), name: found.name, store: found.store?.id ?? null };
}

describe('a badge', () => {
  it('is lit for a host who is cleared, for their store or for themselves alone', async () => {
    const [forStore, alone] = [await makeBadge(host, storeId, NOW), await makeBadge(host, null, NOW)];
    expect(await shown(forStore, NOW)).toEqual({ light: 'green', name: '周雨桐', store: storeId });
    expect(await shown(alone, NOW)).toEqual({ light: 'green', name: '周雨桐', store: null });
    expect((await findOwnBadges(host, NOW)).badges).toHaveLength(2);
  });

  it('keeps of its token the hash alone, and says in the log who made it', async () => {
    const token = await makeBadge(host, storeId, NOW);
    const rows = JSON.stringify([await db.select().from(liveBadges), await db.select().from(auditEntries)]);
    expect(rows).not.toContain(token);
    expect(rows).toContain(hashBadgeToken(token));
    expect(token).toMatch(/^[\w-]{43}$/);
  });

  it('ends when it is ended, and when another is made for the same store', async () => {
    const [first, alone] = [await makeBadge(host, storeId, NOW), await makeBadge(host, null, NOW)];
    const second = await makeBadge(host, storeId, NOW + 1);
    expect(await shown(first, NOW + 2)).toBeUndefined();
    expect((await shown(alone, NOW + 2))?.light).toBe('green');
    await endBadge(host, hashBadgeToken(second), NOW + 3);
    expect(await shown(second, NOW + 4)).toBeUndefined();
    await expect(endBadge(host, hashBadgeToken(second), NOW + 5)).rejects.toMatchObject({ code: 'not-found' });
    const actions = (await db.select().from(auditEntries)).map(({ action }) => action);
    expect(actions.filter((action) => action.startsWith('badge'))).toEqual([
      'badge-made',
      'badge-made',
      'badge-ended',
      'badge-made',
      'badge-ended',
    ]);
  });

  it('is nobody else’s to end, and nobody makes one for a store that is not theirs', async () => {
    const token = await makeBadge(host, storeId, NOW);
    const { person: other } = await makeCertified({ compared: true });
    await expect(endBadge(other, hashBadgeToken(token), NOW)).rejects.toMatchObject({ code: 'not-found' });
    await expect(makeBadge(other, storeId, NOW)).rejects.toMatchObject({ code: 'not-found' });
    await expect(makeBadge(host, 'nothing', NOW)).rejects.toMatchObject({ code: 'not-found' });
    await expect(makeBadge(await makePerson(), null, NOW)).rejects.toMatchObject({ code: 'no-such-transition' });
    expect((await shown(token, NOW))?.light).toBe('green');
  });
});

describe('it goes dark', () => {
  it('on suspension', async () => {
    const token = await makeBadge(host, storeId, NOW);
    await suspendCertificate(admin, { number, reason: 'Checked again.' }, NOW + 1);
    expect((await shown(token, NOW + 2))?.light).not.toBe('green');
  });

  it('on unbinding, for that store only', async () => {
    const [token, alone] = [await makeBadge(host, storeId, NOW), await makeBadge(host, null, NOW)];
    await answerBinding(host, { bindingId, act: 'end' }, NOW + 1);
    expect((await shown(token, NOW + 2))?.light).toBe('grey');
    expect((await shown(alone, NOW + 2))?.light).toBe('green');
  });

  it('by the clock alone, with what was known before: an identity check that is too old, a certificate that is over', async () => {
    const hash = hashBadgeToken(await makeBadge(host, storeId, NOW));
    const known = (await listBadgeHosts([hash], NOW)).get(hash);
    if (!known) throw new Error('the badge speaks for somebody');
    const checkedAt = known.facts.identity?.checkedAt ?? 0;
    expect(lightOf(known, checkedAt + IDENTITY_VALID_MS - 1)).toBe('green');
    expect(lightOf(known, checkedAt + IDENTITY_VALID_MS)).not.toBe('green');
    const until = known.facts.certificate?.validUntil ?? 0;
    const fresh = { ...known, facts: { ...known.facts, identity: { checkedAt: until - 1000, ofAge: true } } };
    expect([lightOf(fresh, until - 1), lightOf(fresh, until)]).toEqual(['green', 'grey']);
  });

  it('for a token nobody made', async () => {
    expect(await shown('x'.repeat(43), NOW)).toBeUndefined();
  });
});
