import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as newest from '~/domain/audit/find-newest-position.server';
import { suspendCertificate } from '~/domain/certificates/suspend-certificate.server';
import { answerBinding } from '~/domain/hosts/bindings/answer-binding.server';
import { hashBadgeToken } from '~/domain/hosts/live/badge-token';
import { endBadge } from '~/domain/hosts/live/end-badge.server';
import { findShown } from '~/domain/hosts/live/find-shown.server';
import * as hosts from '~/domain/hosts/live/list-live-hosts.server';
import { makeBadge } from '~/domain/hosts/live/make-badge.server';
import type { Actor, Admin } from '~/domain/people/actor';
import { type BadgeMessage, endLiveBadges, followBadge, liveBadges } from '~/http/live-badges.server';
import { log } from '~/http/log';
import { codeFor } from '~/http/square-code.server';
import { EXAM_DAY, makeCertified } from '../support/factories/certificates';
import { makeBinding, makeStore } from '../support/factories/hosts';
import { makeManager, makeMember } from '../support/factories/organisations';
import { makePerson } from '../support/factories/people';
import { scan } from '../support/scan';

const NOW = EXAM_DAY + 3_600_000;
const origin = 'https://greenroom.example';
let host: Actor;
let admin: Admin;
let number: string;
let bindingId: string;
let token: string;

beforeEach(async () => {
  const manager = await makeManager();
  const person = await makeMember(await makePerson({ name: '周雨桐' }), manager.organisationIds[0] ?? '', 'learner');
  ({ person: host, admin, number } = await makeCertified({ person, compared: true }));
  const storeId = await makeStore(manager, 'Pumps');
  bindingId = await makeBinding(manager, host, { storeId }, NOW - 1000);
  token = await makeBadge(host, storeId, NOW - 500);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'Date'], now: NOW });
});
afterEach(() => {
  endLiveBadges();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Some seconds go by, and the database answers. */
async function look(seconds = 1): Promise<void> {
  for (let count = 0; count < seconds; count++) {
    await vi.advanceTimersByTimeAsync(1000);
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A badge that listens; `told` is what it heard so far. */
async function listen(each = token, client = 'studio') {
  const away = new AbortController();
  const response = followBadge(each, { client, origin, signal: away.signal });
  if (!response?.body) throw new Error('not admitted');
  const heard: string[] = [];
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  void (async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      heard.push(...next.value.split('\n\n'));
  })();
  await look();
  const told = (): BadgeMessage[] =>
    heard.filter((text) => text.startsWith('data: ')).map((text) => JSON.parse(text.slice(6)));
  const forget = () => void heard.splice(0);
  return { told, forget, last: () => told().at(-1), leave: () => away.abort() };
}

it('is told each second that it is lit, and what it shows when that is new: every 15 seconds', async () => {
  const badge = await listen();
  await look(31);
  const shown = badge.told().filter((message) => 'code' in message);
  expect(badge.told().every(({ on }) => on)).toBe(true);
  expect(badge.told().length).toBeGreaterThanOrEqual(31);
  expect(shown).toHaveLength(3);
  expect(shown[0]).toMatchObject({ name: '周雨桐', store: 'Pumps' });
  const codes = shown.map((message) => ('code' in message ? message.code.path : ''));
  expect(new Set(codes).size).toBe(3);
});

it.each<[string, () => Promise<unknown>]>([
  ['suspended', () => suspendCertificate(admin, { number, reason: 'Checked again.' }, Date.now())],
  ['unbound', () => answerBinding(host, { bindingId, act: 'end' }, Date.now())],
  ['told by the host that it is over', () => endBadge(host, hashBadgeToken(token), Date.now())],
])('is told that it is dark within two seconds of being %s', async (_, act) => {
  const badge = await listen();
  expect(badge.last()).toMatchObject({ on: true });
  await act();
  await look(2);
  expect(badge.last()).toEqual({ on: false });
  badge.forget();
  await look(20);
  expect(badge.told().every(({ on }) => !on)).toBe(true);
});

it('is told so when a certificate is over by the clock, with nothing recorded', async () => {
  const badge = await listen();
  vi.setSystemTime(NOW + 400 * 86_400_000);
  await look(2);
  expect(badge.last()).toEqual({ on: false });
});

it('a token nobody made hears what a suspended host’s hears', async () => {
  await suspendCertificate(admin, { number, reason: 'Checked again.' }, Date.now());
  const [dark, unknown] = [await listen(token, 'a'), await listen('y'.repeat(43), 'b')];
  await look(3);
  expect(new Set([...dark.told(), ...unknown.told()].map((message) => JSON.stringify(message)))).toEqual(
    new Set(['{"on":false}']),
  );
});

it('hears nothing while the database does not answer, so that it goes dark by itself', async () => {
  const badge = await listen();
  vi.spyOn(newest, 'findNewestPosition').mockRejectedValue(new Error('gone'));
  const logged = vi.spyOn(log, 'error').mockReturnValue(undefined);
  badge.forget();
  await look(6);
  expect(badge.told()).toEqual([]);
  expect(logged).toHaveBeenCalled();
});

it('costs one question a second for however many badges, while nothing is recorded', async () => {
  for (let count = 0; count < 5; count++) await listen(token, `studio-${count}`);
  const [asked, loaded] = [vi.spyOn(newest, 'findNewestPosition'), vi.spyOn(hosts, 'listBadgeHosts')];
  await look(20);
  expect(asked.mock.calls.length).toBeLessThanOrEqual(20);
  expect(loaded.mock.calls.length).toBeLessThanOrEqual(3);
});

it('a badge that comes while others are shown is told what is so', async () => {
  await listen('z'.repeat(43));
  const badge = await listen(token, 'another');
  await look(1);
  expect(badge.told().some(({ on }) => on)).toBe(true);
});

it('ends when its page goes and when the server stops, and one address has forty at most', async () => {
  const badge = await listen();
  badge.leave();
  expect(liveBadges()).toBe(0);
  for (let count = 0; count < 40; count++) followBadge(token, { client: 'hall', origin, signal: AbortSignal.any([]) });
  expect(followBadge(token, { client: 'hall', origin, signal: AbortSignal.any([]) })).toBeNull();
  expect(followBadge(token, { client: 'elsewhere', origin, signal: AbortSignal.any([]) })).not.toBeNull();
  endLiveBadges();
  expect(liveBadges()).toBe(0);
});

it('shows a code that a phone reads: the published origin, and whom it speaks for', async () => {
  const badge = await listen();
  const [shown] = badge.told().filter((message) => 'code' in message);
  if (!shown || !('code' in shown)) throw new Error('the badge shows a code');
  const address = scan(shown.code);
  expect(address.startsWith(`${origin}/live/`)).toBe(true);
  expect(shown.code.size).toBeLessThanOrEqual(53);
  const text = address.slice(`${origin}/live/`.length);
  expect(await findShown(text, NOW + 20_000)).toMatchObject({ name: '周雨桐', light: 'green' });
  expect(scan(codeFor('x'.repeat(200)))).toBe('x'.repeat(200));
});
