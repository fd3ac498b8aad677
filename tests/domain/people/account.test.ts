import { beforeEach, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { outboxMails, people, sessions } from '#db/schema/people';
import { makePerson, TEST_PASSWORD } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import { changePassword } from '~/domain/people/change-password.server';
import { changeProfile } from '~/domain/people/change-profile.server';
import { revokeSession } from '~/domain/people/revoke-session.server';
import { configureSessions, listSessions, startSession, validateSession } from '~/domain/people/session.server';
import { signIn } from '~/domain/people/sign-in.server';
import { signOut } from '~/domain/people/sign-out.server';
import { openThrottle } from '~/domain/people/throttle.server';
import { passwordChangedLetter } from '~/i18n/letters.server';

const NOW = Date.now();
const letter = passwordChangedLetter('https://greenroom.example');
const change = { currentPassword: TEST_PASSWORD, newPassword: 'copper kettle monsoon', letter };
const actions = async () => (await db.select().from(auditEntries).orderBy(auditEntries.position)).map((e) => e.action);

beforeEach(async () => {
  configureSessions({ https: false });
  await openThrottle(':memory:');
});

it('starts a session with an id of its own each time and stores none in the clear', async () => {
  const { personId } = await makePerson();
  const cookies = [await startSession(personId, 'a browser', NOW), await startSession(personId, 'a browser', NOW)];
  const values = cookies.map((cookie) => /^session=([^;]+)/.exec(cookie)?.[1] ?? '');
  expect(new Set(values).size).toBe(2);
  const stored = JSON.stringify(await db.select().from(sessions));
  for (const value of values) expect(stored).not.toContain(value);
  const { session } = await validateSession(`session=${values[0]}`);
  expect(session?.personId).toBe(personId);
});

it.each(['', 'session=', 'session=%E0%A4%A', 'session=unknown', 'a=b; session=" "', ';;;=', 'session=a; session=b'])(
  'takes the cookie %j for nobody',
  async (cookie) => expect((await validateSession(cookie)).session).toBeNull(),
);

it('ends a session on signing out', async () => {
  const { personId, ...actor } = await makePerson();
  const cookie = await startSession(personId, 'a browser', NOW);
  const { session } = await validateSession(cookie);
  await signOut({ ...actor, personId, sessionId: session?.id ?? '' }, NOW);
  expect((await validateSession(cookie)).session).toBeNull();
  expect(await actions()).toEqual(['person-signed-in', 'person-signed-out']);
});

it('lists and ends only one’s own sessions', async () => {
  const [anna, bo] = [await makePerson(), await makePerson()];
  await startSession(anna.personId, 'a phone', NOW);
  const [phone] = (await listSessions(anna, NOW)).filter(({ device }) => device === 'a phone');
  expect((await refusalOf(revokeSession(bo, phone?.id ?? '', NOW))).code).toBe('not-found');
  await revokeSession(anna, phone?.id ?? '', NOW);
  expect((await listSessions(anna, NOW)).map(({ device }) => device)).not.toContain('a phone');
  expect((await refusalOf(revokeSession(anna, phone?.id ?? '', NOW))).code).toBe('not-found');
  expect(await db.$count(sessions)).toBe(2);
});

it('changes the password, ends the other sessions and mails the person', async () => {
  const actor = await makePerson({ email: 'anna@example.com' });
  await startSession(actor.personId, 'a phone', NOW);
  await changePassword(actor, change, NOW);
  expect(await signIn({ email: actor.email, password: change.newPassword, client: 'here' })).toBe(actor.personId);
  expect((await db.select().from(sessions)).map(({ id }) => id)).toEqual([actor.sessionId]);
  expect(await db.select().from(outboxMails)).toMatchObject([{ recipient: 'anna@example.com' }]);
});

it('asks for the present password, five times at most', async () => {
  const actor = await makePerson();
  for (let count = 0; count < 5; count++) {
    const refusal = await refusalOf(changePassword(actor, { ...change, currentPassword: 'wrong' }, NOW));
    expect([refusal.code, refusal.field]).toEqual(['wrong-password', 'currentPassword']);
  }
  expect((await refusalOf(changePassword(actor, change, NOW))).code).toBe('too-many-tries');
});

it('refuses a weak new password and changes nothing', async () => {
  const actor = await makePerson({ email: 'anna.berg@example.com' });
  const refusal = await refusalOf(changePassword(actor, { ...change, newPassword: 'anna.berg1' }, NOW));
  expect([refusal.code, refusal.field]).toEqual(['password-guessable', 'newPassword']);
  expect(await actions()).toEqual([]);
});

it('changes name, language and zone', async () => {
  const actor = await makePerson();
  await changeProfile(actor, { name: '李娜', language: 'zh', zone: 'Europe/Berlin' }, NOW);
  expect(await db.select().from(people)).toMatchObject([{ name: '李娜', language: 'zh', zone: 'Europe/Berlin' }]);
  expect(await actions()).toEqual(['profile-changed']);
});

it('forgets the sessions of a person who is gone', async () => {
  await makePerson();
  await transaction(async (tx) => void (await tx.delete(people)));
  expect(await db.$count(sessions)).toBe(0);
});
