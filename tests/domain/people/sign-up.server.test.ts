import { beforeEach, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { people } from '#db/schema/people';
import { refusalOf } from '#tests/support/refusal';
import { signIn } from '~/domain/people/sign-in.server';
import { type NewAccount, signUp } from '~/domain/people/sign-up.server';
import { openThrottle } from '~/domain/people/throttle.server';

const NOW = Date.UTC(2026, 10, 22, 9);
const account = (changes: Partial<NewAccount> = {}): NewAccount => ({
  name: '李娜',
  email: 'li.na@example.com',
  password: 'copper kettle monsoon',
  language: 'zh',
  zone: 'Asia/Shanghai',
  client: 'here',
  ...changes,
});

beforeEach(() => openThrottle(':memory:'));

it('opens an account one can sign in to, and says so in the audit log', async () => {
  const id = await signUp(account(), NOW);
  expect(await signIn({ email: 'li.na@example.com', password: 'copper kettle monsoon', client: 'here' })).toBe(id);
  const [stored] = await db.select().from(people);
  expect(stored).toMatchObject({ id, name: '李娜', language: 'zh', zone: 'Asia/Shanghai', createdAt: NOW });
  expect(stored?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await db.select().from(auditEntries)).toMatchObject([{ action: 'person-signed-up', actorId: id }]);
});

it('refuses a second account with the same address, at its field', async () => {
  await signUp(account(), NOW);
  const refusal = await refusalOf(signUp(account({ name: 'Somebody else' }), NOW));
  expect([refusal.code, refusal.field]).toEqual(['email-taken', 'email']);
  expect(await db.$count(people)).toBe(1);
});

it('opens one account when two are opened with the same address at once', async () => {
  const tries = await Promise.allSettled([signUp(account(), NOW), signUp(account(), NOW), signUp(account(), NOW)]);
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await db.$count(people)).toBe(1);
});

it('stops somebody who asks which addresses are taken', async () => {
  await signUp(account(), NOW);
  const codes: string[] = [];
  for (let count = 0; count < 51; count++) codes.push((await refusalOf(signUp(account(), NOW))).code);
  expect(codes.slice(0, 50)).toEqual(Array(50).fill('email-taken'));
  expect(codes[50]).toBe('too-many-tries');
});

it('refuses a weak password before anything else', async () => {
  const refusal = await refusalOf(signUp(account({ password: 'password123' }), NOW));
  expect([refusal.code, refusal.field]).toEqual(['password-common', 'password']);
  expect(await db.$count(people)).toBe(0);
});
