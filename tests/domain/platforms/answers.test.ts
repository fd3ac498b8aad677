import { beforeEach, describe, expect, it } from 'vitest';
import { bearerOf, makeScene, NOW, type Scene } from '#tests/support/factories/platforms';
import { refusalOf } from '#tests/support/refusal';
import { suspendAccount } from '~/domain/hosts/account/suspend-account.server';
import { endBinding } from '~/domain/hosts/bindings/end-binding.server';
import { openStore } from '~/domain/hosts/stores/open-store.server';
import type { Manager } from '~/domain/people/actor';
import { findSeenCertificate } from '~/domain/platforms/answers/find-seen-certificate.server';
import { CACHEABLE_MS, findSeenClearance } from '~/domain/platforms/answers/find-seen-clearance.server';
import { findSeenHost } from '~/domain/platforms/answers/find-seen-host.server';
import { listSeenHosts } from '~/domain/platforms/answers/list-seen-hosts.server';
import { listSeenStores } from '~/domain/platforms/answers/list-seen-stores.server';

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});

const ask = (
  manager: Manager,
  more: { at?: number; host?: string | { certificate: string }; store?: string } = {},
  now = NOW,
) => findSeenClearance(bearerOf(manager), { store: scene.store, host: scene.host.personId, at: null, ...more }, now);

describe('an enterprise and the platform its store is on', () => {
  it('are answered about the host bound to it, by id or certificate', async () => {
    for (const manager of [scene.enterprise, scene.platform]) {
      expect(await ask(manager)).toMatchObject({ cleared: true, asOf: NOW, cacheableUntil: NOW + CACHEABLE_MS });
      expect(await ask(manager, { host: { certificate: scene.certificate } })).toMatchObject({ cleared: true });
      expect(await findSeenHost(bearerOf(manager), scene.host.personId, NOW)).toMatchObject({ light: 'green' });
      expect(await findSeenCertificate(bearerOf(manager), scene.certificate, NOW)).toMatchObject({ status: 'valid' });
      expect((await listSeenHosts(bearerOf(manager), { limit: 1 }, NOW)).hosts).toHaveLength(1);
      expect(await listSeenStores(bearerOf(manager))).toMatchObject([{ id: scene.store }]);
    }
  });

  it('may keep an answer no longer than it stands by the clock', async () => {
    const { cacheableUntil } = await ask(scene.platform);
    expect(cacheableUntil).toBe(NOW + CACHEABLE_MS);
    const end = Date.UTC(2026, 8, 1);
    const late = await ask(scene.platform, {}, end);
    expect(late.cleared).toBe(false);
  });

  it('are told of a moment to come, but never of one that is over', async () => {
    const inTwoYears = NOW + 2 * 366 * 86_400_000;
    expect(await ask(scene.platform, { at: inTwoYears })).toMatchObject({ cleared: false, at: inTwoYears, asOf: NOW });
    expect(await ask(scene.platform, { at: NOW - 86_400_000 })).toMatchObject({ at: NOW });
  });

  it('are told of somebody who is not bound any more just that', async () => {
    await suspendAccount(scene.admin, { personId: scene.host.personId, reason: 'A complaint' }, NOW);
    await endBinding(scene.enterprise, scene.binding, NOW);
    expect(await ask(scene.platform)).toMatchObject({ cleared: false, light: 'grey', reasons: ['not-bound'] });
    expect((await refusalOf(findSeenHost(bearerOf(scene.platform), scene.host.personId, NOW))).code).toBe('not-found');
    const certificate = findSeenCertificate(bearerOf(scene.platform), scene.certificate, NOW);
    expect((await refusalOf(certificate)).code).toBe('not-found');
  });
});

describe('everybody else', () => {
  it('finds nothing, whether it is there or not', async () => {
    const bearer = bearerOf(scene.stranger);
    const [organisationId = ''] = scene.stranger.organisationIds;
    const own = await openStore(scene.stranger, { organisationId, name: 'Own', platform: 'Elsewhere' }, NOW);
    const attempts = [
      () => ask(scene.stranger),
      () => ask(scene.stranger, { host: { certificate: scene.certificate } }),
      () => ask(scene.stranger, { store: own }),
      () => ask(scene.stranger, { store: own, host: { certificate: scene.certificate } }),
      () => ask(scene.platform, { store: own }),
      () => ask(scene.platform, { host: 'nobody' }),
      () => ask(scene.platform, { host: { certificate: 'nothing' } }),
      () => findSeenHost(bearer, scene.host.personId, NOW),
      () => findSeenCertificate(bearer, scene.certificate, NOW),
      () => listSeenHosts(bearer, { store: scene.store, limit: 10 }, NOW),
    ];
    for (const attempt of attempts) expect((await refusalOf(attempt())).code).toBe('not-found');
    expect(await listSeenHosts(bearer, { limit: 10 }, NOW)).toEqual({ hosts: [], next: null });
    expect(await listSeenStores(bearer)).toMatchObject([{ id: own }]);
  });
});
