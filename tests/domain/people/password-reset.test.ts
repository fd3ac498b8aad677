import { beforeEach, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { outboxMails, passwordResets, sessions } from '#db/schema/people';
import { makePerson, TEST_PASSWORD } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import { askPasswordReset } from '~/domain/people/ask-password-reset.server';
import { findPasswordReset } from '~/domain/people/find-password-reset.server';
import { resetPassword } from '~/domain/people/reset-password.server';
import { signIn } from '~/domain/people/sign-in.server';
import { openThrottle } from '~/domain/people/throttle.server';
import { passwordChangedLetter, passwordResetLetter } from '~/i18n/letters.server';

const NOW = Date.UTC(2026, 10, 22, 9);
const HOUR = 3_600_000;
const ORIGIN = 'https://greenroom.example';
const email = 'anna@example.com';
const newPassword = 'copper kettle monsoon';

const ask = (client = 'here', now = NOW, address = email) =>
  askPasswordReset({ email: address, client, letter: passwordResetLetter(ORIGIN) }, now);
const reset = (token: string, now = NOW + 1, password = newPassword) =>
  resetPassword({ token, newPassword: password, letter: passwordChangedLetter(ORIGIN) }, now);
const mailed = async () => db.select().from(outboxMails).orderBy(outboxMails.position);
const tokens = async () => (await mailed()).flatMap(({ body }) => /\/reset-password\/([\w-]+)/.exec(body)?.[1] ?? []);

beforeEach(() => openThrottle(':memory:'));

it('mails a link of 256 bits in the language of the person and stores only its hash', async () => {
  await makePerson({ email, name: '李娜', language: 'zh' });
  await ask();
  const [mail] = await mailed();
  expect(mail).toMatchObject({ recipient: email, language: 'zh', subject: '重设候场 Greenroom 密码', sentAt: null });
  const [token] = await tokens();
  expect(mail?.body).toContain(`${ORIGIN}/reset-password/${token}`);
  expect(Buffer.from(token ?? '', 'base64url')).toHaveLength(32);
  expect(JSON.stringify(await db.select().from(passwordResets))).not.toContain(token);
  expect(JSON.stringify(await db.select().from(auditEntries))).not.toContain(token);
});

it('answers the same for an address without an account, and mails nothing', async () => {
  expect(await ask()).toBeUndefined();
  expect(await mailed()).toEqual([]);
});

it('sets the new password once, ends every session and says so by mail', async () => {
  const { personId } = await makePerson({ email });
  await ask();
  const [token = ''] = await tokens();
  await reset(token);
  expect(await signIn({ email, password: newPassword, client: 'here' })).toBe(personId);
  expect((await refusalOf(signIn({ email, password: TEST_PASSWORD, client: 'here' }))).code).toBe(
    'wrong-email-or-password',
  );
  expect(await db.$count(sessions)).toBe(0);
  expect((await mailed()).map(({ subject }) => subject)).toEqual([
    'Set a new Greenroom password',
    'Your Greenroom password was changed',
  ]);
  expect((await refusalOf(reset(token))).code).toBe('link-expired');
});

it('uses up the other links of the person with the one that is used', async () => {
  await makePerson({ email });
  await ask();
  await ask();
  const [first = '', second = ''] = await tokens();
  await reset(second);
  expect((await refusalOf(findPasswordReset(first, NOW + 2))).code).toBe('link-expired');
});

it('lets a link be used by one of two who use it at once', async () => {
  await makePerson({ email });
  await ask();
  const [token = ''] = await tokens();
  const both = await Promise.allSettled([reset(token), reset(token, NOW + 1, 'another kettle monsoon')]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it.each([
  [HOUR - 1, 'taken'],
  [HOUR, 'link-expired'],
  [HOUR + 1, 'link-expired'],
])('finds a link %i ms after it was asked for %s', async (later, outcome) => {
  await makePerson({ email });
  await ask();
  const [token = ''] = await tokens();
  const found = findPasswordReset(token, NOW + later);
  if (outcome === 'taken') expect((await found).email).toBe(email);
  else expect((await refusalOf(found)).code).toBe(outcome);
});

it('refuses a token nobody was sent', async () => {
  expect((await refusalOf(reset('x'.repeat(43)))).code).toBe('link-expired');
});

it('keeps the link when the new password is weak', async () => {
  await makePerson({ email });
  await ask();
  const [token = ''] = await tokens();
  const refusal = await refusalOf(reset(token, NOW + 1, 'password123'));
  expect([refusal.code, refusal.field]).toEqual(['password-common', 'newPassword']);
  await reset(token);
});

it('mails at most three links an hour, wherever they are asked for', async () => {
  await makePerson({ email });
  for (const client of ['a', 'b', 'c', 'd', 'e']) await ask(client);
  expect(await mailed()).toHaveLength(3);
  await ask('f', NOW + HOUR);
  expect(await mailed()).toHaveLength(4);
});

it('stops somebody who asks again and again, account or not', async () => {
  for (let count = 0; count < 3; count++) await ask();
  expect((await refusalOf(ask())).code).toBe('too-many-tries');
});
