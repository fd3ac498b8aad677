import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makePerson, TEST_PASSWORD } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import { signIn } from '~/domain/people/sign-in.server';
import { openThrottle } from '~/domain/people/throttle.server';

const email = 'anna@example.com';
const right = (client: string) => signIn({ email, password: TEST_PASSWORD, client });
const wrong = (client: string, address = email) =>
  refusalOf(signIn({ email: address, password: 'not the password', client }));
const times = async (count: number, attempt: () => Promise<unknown>) => {
  for (let done = 0; done < count; done++) await attempt();
};

beforeEach(() => openThrottle(':memory:'));
afterEach(() => vi.useRealTimers());

it('says whose address and password they are', async () => {
  const { personId } = await makePerson({ email });
  expect(await right('here')).toBe(personId);
});

it('gives one answer to a wrong password and to an unknown address', async () => {
  await makePerson({ email });
  const [ofPassword, ofAddress] = [await wrong('here'), await wrong('here', 'nobody@example.com')];
  expect(ofPassword).toEqual(ofAddress);
  expect([ofPassword.code, ofPassword.field]).toEqual(['wrong-email-or-password', undefined]);
});

it('works as long on an unknown address as on a wrong password', async () => {
  await openThrottle(':memory:');
  await wrong('warm-up', 'nobody@example.com');
  const started = process.hrtime.bigint();
  await wrong('here', 'nobody@example.com');
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeGreaterThan(5);
});

it('stops the sixth try from one place within a quarter of an hour, also with the right password', async () => {
  await makePerson({ email });
  await times(5, () => wrong('there'));
  const refusal = await refusalOf(right('there'));
  expect([refusal.code, refusal.facts]).toEqual(['too-many-tries', { minutes: 15 }]);
});

it('does not lock out the person, who comes from elsewhere', async () => {
  const { personId } = await makePerson({ email });
  await times(8, () => wrong('a stranger'));
  expect(await right('home')).toBe(personId);
});

it('lets a try in again when the time is over', async () => {
  const { personId } = await makePerson({ email });
  vi.useFakeTimers({ toFake: ['Date'] });
  await times(5, () => wrong('there'));
  vi.setSystemTime(Date.now() + 15 * 60_000 + 1);
  expect(await right('there')).toBe(personId);
});

it('counts failures only, from nothing after each success', async () => {
  await makePerson({ email });
  for (let round = 0; round < 3; round++) {
    await times(4, () => wrong('there'));
    await right('there');
  }
  await times(20, () => right('there'));
});

it('stops a place that tries many accounts', async () => {
  await makePerson({ email });
  await Promise.all(Array.from({ length: 100 }, (_, n) => wrong('there', `${n}@example.com`)));
  expect((await refusalOf(right('there'))).code).toBe('too-many-tries');
  await right('elsewhere');
});

it('counts tries that are made at once', async () => {
  await makePerson({ email });
  const codes = await Promise.all(Array.from({ length: 12 }, async () => (await wrong('there')).code));
  expect(codes.filter((code) => code === 'wrong-email-or-password')).toHaveLength(5);
});
