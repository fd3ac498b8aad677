import { expect, it } from 'vitest';
import { db } from '#db/client';
import { outboxMails } from '#db/schema/people';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { anyLetter, makeAccount, makeStore } from '#tests/support/factories/hosts';
import { makeManager, makeOrganisation } from '#tests/support/factories/organisations';
import { makeAdmin, makePerson } from '#tests/support/factories/people';
import { IDENTITY_VALID_MS } from '~/domain/hosts/clearance/clearance';
import { guestActs, guestTransition, guestTransitions } from '~/domain/hosts/guests/guest-transitions';
import { checkIdentity } from '~/domain/hosts/identity/check-identity.server';
import { IDENTITY_REMINDER_MS, remindIdentityChecks } from '~/domain/hosts/identity/remind-identity-checks.server';
import { changeHostProfile } from '~/domain/hosts/profile/change-host-profile.server';
import { findHostProfile } from '~/domain/hosts/profile/find-host-profile.server';
import { connectStore } from '~/domain/hosts/stores/connect-store.server';
import { listPlatforms } from '~/domain/hosts/stores/list-platforms.server';

const NOW = EXAM_DAY;
const profile = { languages: ['en', 'en', 'es'], categories: [], regions: ['africa'], zone: 'Asia/Shanghai' } as const;

it('is kept in UTC, once, and replaced', async () => {
  const host = await makePerson();
  await makeAccount(host, 'in-training');
  await changeHostProfile(host, { ...profile, hours: [{ from: 0, to: 120 }] }, NOW);
  expect(await findHostProfile(host)).toMatchObject({ languages: ['en', 'es'], hours: [{ from: 9600, to: 9720 }] });
  await changeHostProfile(host, { ...profile, languages: [], hours: [] }, NOW);
  expect(await findHostProfile(host)).toMatchObject({ hasAccount: true, languages: [], hours: [] });
});

it('takes a host account', async () => {
  const person = await makePerson();
  await expect(changeHostProfile(person, { ...profile, hours: [] }, NOW)).rejects.toMatchObject({
    code: 'no-host-account',
  });
  expect(await findHostProfile(person)).toMatchObject({ hasAccount: false });
});

it('a guest’s invitation holds exactly these moves', () => {
  const states = [null, 'asked', 'accepted', 'declined', 'withdrawn'] as const;
  const moves = states.flatMap((from) =>
    guestActs.flatMap((act) =>
      (['host', 'manager'] as const).flatMap((side) => {
        const row = guestTransition(act, from, side);
        return row ? [`${from}: ${side} may ${act} → ${row.to}`] : [];
      }),
    ),
  );
  expect(moves).toEqual([
    'null: manager may ask → asked',
    'asked: host may accept → accepted',
    'asked: host may decline → declined',
    'asked: manager may withdraw → withdrawn',
    'accepted: host may withdraw → withdrawn',
    'accepted: manager may withdraw → withdrawn',
  ]);
  expect(guestTransitions.flatMap(({ who }) => who)).toHaveLength(moves.length);
});

it('reminds of an identity check once, in its last 14 days, the newest alone', async () => {
  const { person } = await makeCertified({ compared: true });
  const checkedAt = EXAM_DAY + 1000;
  const due = checkedAt + IDENTITY_VALID_MS - IDENTITY_REMINDER_MS;
  const remind = (now: number) => remindIdentityChecks(anyLetter, now);
  const told = async () =>
    (await db.select().from(outboxMails)).filter(({ subject }) => subject === `To ${person.name}`);
  expect(await remind(due - 1)).toBe(0);
  expect((await Promise.all([remind(due), remind(due), remind(due + 1)])).reduce((a, b) => a + b)).toBe(1);
  expect(await remind(due + 2)).toBe(0);
  expect(await told()).toHaveLength(1);
  await checkIdentity(await makeAdmin(), { personId: person.personId, ofAge: true }, due + 3);
  expect(await remind(due + IDENTITY_REMINDER_MS)).toBe(0);
  expect(await remind(due + 3 + IDENTITY_VALID_MS - 1)).toBe(1);
  expect(await told()).toHaveLength(2);
  expect(await remind(due + 3 + IDENTITY_VALID_MS)).toBe(0);
});

it('a store is connected with a platform and nothing else, by its own manager', async () => {
  const manager = await makeManager();
  const storeId = await makeStore(manager);
  const platformId = await makeOrganisation({ kind: 'platform', nameEn: 'Yunfan Trade' });
  const other = await makeManager();
  await expect(connectStore(other, { storeId, platformId }, NOW)).rejects.toMatchObject({ code: 'not-found' });
  for (const wrong of [other.organisationIds[0] ?? '', 'nowhere']) {
    await expect(connectStore(manager, { storeId, platformId: wrong }, NOW)).rejects.toMatchObject({
      code: 'platform-unknown',
    });
  }
  await connectStore(manager, { storeId, platformId }, NOW);
  await connectStore(manager, { storeId, platformId: null }, NOW);
  expect(await listPlatforms(manager)).toMatchObject([{ id: platformId, en: 'Yunfan Trade' }]);
});
