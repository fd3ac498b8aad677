import { expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { adminGrants } from '#db/schema/people';
import { LONG_AGO, makeAdmin, makePerson } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import { record } from '~/domain/audit/record.server';
import { findActor } from '~/domain/organisations/find-actor.server';
import { findAccount } from '~/domain/people/find-account.server';
import { findMail } from '~/domain/people/find-mail.server';
import { grantAdmin } from '~/domain/people/grant-admin.server';
import { listAuditEntries } from '~/domain/people/list-audit-entries.server';
import { listMails } from '~/domain/people/list-mails.server';
import { listPeople } from '~/domain/people/list-people.server';
import { queueMail } from '~/domain/people/queue-mail.server';
import { withdrawAdmin } from '~/domain/people/withdraw-admin.server';

const NOW = Date.UTC(2026, 10, 22, 9);
const reason = 'Joins the certifying body';

it('makes somebody an admin, with the reason, once', async () => {
  const [admin, { personId }] = [await makeAdmin(), await makePerson()];
  await grantAdmin(admin, { personId, reason }, NOW);
  expect((await findActor(personId, 's'))?.isAdmin).toBe(true);
  expect(await db.select().from(auditEntries)).toMatchObject([
    { action: 'admin-granted', actorId: admin.personId, subjectId: personId, reason },
  ]);
  expect((await refusalOf(grantAdmin(admin, { personId, reason }, NOW))).code).toBe('no-such-transition');
  expect((await refusalOf(grantAdmin(admin, { personId: 'nobody', reason }, NOW))).code).toBe('not-found');
});

it('takes the grant back, and can give it again', async () => {
  const [admin, other] = [await makeAdmin(), await makeAdmin()];
  const { personId } = other;
  await withdrawAdmin(admin, { personId, reason }, NOW);
  expect((await findActor(personId, 's'))?.isAdmin).toBe(false);
  expect((await refusalOf(withdrawAdmin(admin, { personId, reason }, NOW))).code).toBe('no-such-transition');
  await grantAdmin(admin, { personId, reason }, NOW + 1);
  expect((await findActor(personId, 's'))?.isAdmin).toBe(true);
});

it('lets nobody withdraw their own grant', async () => {
  const admin = await makeAdmin();
  expect((await refusalOf(withdrawAdmin(admin, { personId: admin.personId, reason }, NOW))).code).toBe(
    'not-for-oneself',
  );
});

it('leaves one admin when two withdraw each other at once', async () => {
  const [one, two] = [await makeAdmin(), await makeAdmin()];
  const both = await Promise.allSettled([
    withdrawAdmin(one, { personId: two.personId, reason }, NOW),
    withdrawAdmin(two, { personId: one.personId, reason }, NOW),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await db.select().from(adminGrants)).filter(({ withdrawnAt }) => withdrawnAt === null)).toHaveLength(1);
});

it('finds people by part of a name or an address, wildcards being letters', async () => {
  const admin = await makeAdmin({ name: 'Root', email: 'root@example.com' });
  await makePerson({ name: '李娜', email: 'li@example.com' });
  await makePerson({ name: 'Anna Berg', email: 'anna_b@example.com' });
  const found = async (search: string) => (await listPeople(admin, { search })).people.map(({ name }) => name);
  expect(await found('李')).toEqual(['李娜']);
  expect(await found('BERG')).toEqual(['Anna Berg']);
  expect(await found('_')).toEqual(['Anna Berg']);
  expect(await found('%')).toEqual([]);
  expect(await found('\\')).toEqual([]);
  expect(await found("' or 1=1 --")).toEqual([]);
  expect(await found('')).toEqual(['Anna Berg', '李娜', 'Root']);
});

it('shows everybody once, page after page', async () => {
  const admin = await makeAdmin();
  for (let count = 0; count < 105; count++) await makePerson();
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listPeople(admin, { after });
    seen.push(...page.people.map(({ id }) => id));
    after = page.next;
  } while (after);
  expect([seen.length, new Set(seen).size]).toEqual([106, 106]);
});

it('shows an account without its secrets', async () => {
  const admin = await makeAdmin();
  const { personId } = await makePerson();
  const account = await findAccount(admin, personId, LONG_AGO);
  expect(account).toMatchObject({ id: personId, adminSince: null, openSessions: 1 });
  expect(Object.keys(account)).not.toContain('passwordHash');
  expect((await refusalOf(findAccount(admin, 'nobody', NOW))).code).toBe('not-found');
});

it('filters the audit log by action, person and subject, newest first, page after page', async () => {
  const admin = await makeAdmin({ name: 'Root', email: 'root@example.com' });
  const { personId } = await makePerson({ name: 'Anna', email: 'anna@example.com' });
  await transaction(async (tx) => {
    const subject = { type: 'person', id: personId };
    await record(tx, { at: 1, actorId: personId, action: 'person-signed-up', subject });
    await record(tx, { at: 2, actorId: admin.personId, action: 'admin-granted', subject, reason });
    await record(tx, { at: 3, actorId: null, action: 'bank-synchronised', subject: { type: 'bank', id: 'x' } });
  });
  const found = async (filter: Parameters<typeof listAuditEntries>[1]) =>
    (await listAuditEntries(admin, filter)).entries.map(({ at }) => at);
  expect(await found({})).toEqual([3, 2, 1]);
  expect(await found({ action: 'admin-granted' })).toEqual([2]);
  expect(await found({ person: personId })).toEqual([2, 1]);
  expect(await found({ person: ' Anna@example.com' })).toEqual([2, 1]);
  expect(await found({ person: 'root@example.com' })).toEqual([2]);
  expect(await found({ subject: 'x' })).toEqual([3]);
  expect(await listAuditEntries(admin, { person: 'nobody@example.com' })).toMatchObject({
    entries: [],
    personKnown: false,
  });
  const first = await listAuditEntries(admin, {}, 2);
  expect(first.entries.map(({ actorName, subjectName }) => [actorName, subjectName])).toEqual([
    [null, null],
    ['Root', 'Anna'],
  ]);
  expect(await found({ before: first.older })).toEqual([1]);
});

it('lists the outbox newest first and opens one mail', async () => {
  const admin = await makeAdmin();
  await transaction(async (tx) => {
    for (const subject of ['one', 'two']) {
      await queueMail(tx, { recipient: 'a@example.com', language: 'en', subject, body: 'text' }, NOW);
    }
  });
  const { mails, next } = await listMails(admin, { unsent: true });
  expect([mails.map(({ subject }) => subject), next]).toEqual([['two', 'one'], undefined]);
  expect((await findMail(admin, mails[0]?.position ?? 0)).body).toBe('text');
  expect((await refusalOf(findMail(admin, 999))).code).toBe('not-found');
});
