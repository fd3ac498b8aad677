import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { classMembers, orders } from '#db/schema/cohorts';
import { outboxMails } from '#db/schema/people';
import { rosterPlaces } from '#db/schema/rosters';
import { makeClass } from '#tests/support/factories/cohorts';
import { makeMember, makeOrganisation, makeTrainer } from '#tests/support/factories/organisations';
import { LONG_AGO, makePerson } from '#tests/support/factories/people';
import { makePlace } from '#tests/support/factories/rosters';
import { countQueries } from '#tests/support/queries';
import { refusalOf } from '#tests/support/refusal';
import { findPlace } from '~/domain/cohorts/joining/find-place.server';
import { takePlace } from '~/domain/cohorts/joining/take-place.server';
import { cleanName } from '~/domain/cohorts/roster/clean-cell';
import { guessMapping } from '~/domain/cohorts/roster/headings';
import { addPlace } from '~/domain/cohorts/roster/places/add-place.server';
import { changePlace } from '~/domain/cohorts/roster/places/change-place.server';
import { exportPlaces } from '~/domain/cohorts/roster/places/export-places.server';
import { inviteAll, invitePlace, type PlaceLetter } from '~/domain/cohorts/roster/places/invite-places.server';
import { listPlaces } from '~/domain/cohorts/roster/places/list-places.server';
import { makeLinks } from '~/domain/cohorts/roster/places/make-links.server';
import { removePlace } from '~/domain/cohorts/roster/places/remove-place.server';
import { readPerson } from '~/domain/cohorts/roster/read-person';
import { readRosterFile } from '~/domain/cohorts/roster/read-roster-file.server';
import type { Trainer } from '~/domain/people/actor';
import { csv } from '~/http/csv';
import { xlsx } from '~/http/xlsx';

const NOW = LONG_AGO + 1_000;
const letter: PlaceLetter = ({ name, token }) => ({ subject: `For ${name}`, body: `/join/${token}` });

let trainer: Trainer;
let classId: string;
let universityId: string;

beforeEach(async () => {
  universityId = await makeOrganisation({ kind: 'university' });
  trainer = await makeTrainer(universityId);
  classId = await makeClass({ universityId, state: 'intake' });
});

const list = (text?: string) => listPlaces(trainer, { classId, page: 1, text });
const lin = { name: '林晓', number: '0007', email: 'lin@college.example' };

describe('a roster', () => {
  it('shows who is expected, invited, joined, has left, and who is in the class without a place', async () => {
    await addPlace(trainer, { classId, ...lin }, NOW);
    await makePlace(classId, { name: '陈静', number: '0008' });
    const person = await makePerson({ name: 'Wu Junjie' });
    await takePlace(person, (await makePlace(classId, { name: '吴俊杰', number: '0009' })).token, NOW);
    const away = await makePerson();
    const early = await makePerson({ name: 'Nobody yet' });
    await takePlace(away, (await makePlace(classId, { name: '周雨桐', number: '0010' })).token, NOW);
    await transaction(async (tx) => {
      await tx.update(classMembers).set({ leftAt: NOW }).where(eq(classMembers.personId, away.personId));
      await tx.insert(classMembers).values({ classId, personId: early.personId, joinedAt: NOW });
    });
    const roster = await list();
    expect(roster.places.map(({ name, state, accountName }) => [name, state, accountName])).toEqual([
      ['林晓', 'expected', null],
      ['陈静', 'invited', null],
      ['吴俊杰', 'joined', 'Wu Junjie'],
      ['周雨桐', 'left', away.name],
    ]);
    expect(roster.unlisted).toMatchObject([{ name: 'Nobody yet' }]);
    expect(roster).toMatchObject({ seats: 24, taken: 4, mayChange: true });
  });

  it('is searched by name, number or address; what means something in SQL means itself', async () => {
    await addPlace(trainer, { classId, ...lin }, NOW);
    await addPlace(trainer, { classId, name: '50%_x', number: null, email: null }, NOW);
    expect((await list('林')).found).toBe(1);
    expect((await list('LIN@')).found).toBe(1);
    expect((await list('%')).found).toBe(1);
    expect((await list('_')).found).toBe(1);
    expect((await list('\\')).found).toBe(0);
  });

  it('is read with the same number of queries for one person as for many', async () => {
    await addPlace(trainer, { classId, ...lin }, NOW);
    const other = await makeClass({ universityId, state: 'intake' });
    for (let at = 0; at < 60; at += 1) await makePlace(other, { number: String(at) });
    const queries = async (id: string) => countQueries(() => listPlaces(trainer, { classId: id, page: 1 }));
    expect(await queries(other)).toBe(await queries(classId));
  });

  it('is another’s to nobody else', async () => {
    const { id } = await makePlace(classId);
    const other = await makeTrainer();
    const place = { classId, placeId: id };
    for (const attempt of [
      () => listPlaces(other, { classId, page: 1 }),
      () => exportPlaces(other, classId),
      () => addPlace(other, { classId, ...lin }, NOW),
      () => changePlace(other, { ...place, ...lin }, NOW),
      () => removePlace(other, { ...place, reason: 'x' }, NOW),
      () => invitePlace(other, { ...place, letter }, NOW),
      () => inviteAll(other, { classId, letter }, NOW),
      () => makeLinks(other, { classId, placeIds: 'all' }, NOW),
    ]) {
      expect((await refusalOf(attempt())).code).toBe('not-found');
    }
    const own = await makeClass({ universityId, state: 'intake' });
    expect((await refusalOf(changePlace(trainer, { classId: own, placeId: id, ...lin }, NOW))).code).toBe('not-found');
    expect((await refusalOf(makeLinks(trainer, { classId: own, placeIds: [id] }, NOW))).code).toBe('places-none-open');
  });

  it('changes only while its order takes people in', async () => {
    const { id } = await makePlace(classId, { email: 'a@b.example' });
    await transaction(async (tx) => {
      await tx.update(orders).set({ state: 'teaching' });
    });
    const place = { classId, placeId: id };
    for (const attempt of [
      () => addPlace(trainer, { classId, ...lin }, NOW),
      () => changePlace(trainer, { ...place, ...lin }, NOW),
      () => removePlace(trainer, { ...place, reason: 'x' }, NOW),
      () => invitePlace(trainer, { ...place, letter }, NOW + 3_600_000),
      () => inviteAll(trainer, { classId, letter }, NOW),
      () => makeLinks(trainer, { classId, placeIds: 'all' }, NOW),
    ]) {
      expect((await refusalOf(attempt())).code).toBe('not-in-this-state');
    }
    expect(await db.$count(auditEntries)).toBe(0);
  });
});

describe('one person on a roster', () => {
  it('is put on it once, within the seats', async () => {
    await addPlace(trainer, { classId, ...lin }, NOW);
    const again = (facts: object) => refusalOf(addPlace(trainer, { classId, ...lin, ...facts }, NOW));
    expect(await again({ email: 'x@y.example' })).toMatchObject({ code: 'place-number-held', field: 'number' });
    expect(await again({ number: '1' })).toMatchObject({ code: 'place-email-held', field: 'email' });
    await transaction(async (tx) => {
      await tx.update(orders).set({ seats: 1 });
    });
    expect((await again({ number: '1', email: null })).code).toBe('over-seats');
    expect((await list()).counts.all).toBe(1);
  });

  it('joins at once who is a member of the organisation, and nobody else', async () => {
    await makeMember(await makePerson({ email: lin.email }), universityId, 'learner');
    const elsewhere = await makeOrganisation({ kind: 'university' });
    await makeMember(await makePerson({ email: 'other@college.example' }), elsewhere, 'learner');
    await addPlace(trainer, { classId, ...lin }, NOW);
    await addPlace(trainer, { classId, name: '陈静', number: null, email: 'other@college.example' }, NOW);
    expect((await list()).places.map(({ state }) => state)).toEqual(['joined', 'expected']);
  });

  it('has no use of a link that went to an address it no longer has', async () => {
    const { id, token } = await makePlace(classId, { ...lin });
    await changePlace(trainer, { classId, placeId: id, ...lin, name: '林小' }, NOW);
    expect(await findPlace(token, NOW)).toMatchObject({ name: '林小' });
    await changePlace(trainer, { classId, placeId: id, ...lin, email: 'new@college.example' }, NOW);
    expect((await refusalOf(findPlace(token, NOW))).code).toBe('not-found');
  });

  it('is taken off with a reason: no longer in the class, history and link gone or kept as they should', async () => {
    const person = await makePerson();
    const { id, token } = await makePlace(classId, { ...lin });
    await takePlace(person, token, NOW);
    await removePlace(trainer, { classId, placeId: id, reason: 'Went home' }, NOW + 5);
    expect(await db.select().from(classMembers)).toMatchObject([{ joinedAt: NOW, leftAt: NOW + 5 }]);
    expect(await db.select().from(rosterPlaces)).toMatchObject([{ personId: person.personId, removedAt: NOW + 5 }]);
    expect((await refusalOf(takePlace(person, token, NOW + 6))).code).toBe('not-found');
    const reasons = await db.select().from(auditEntries).where(eq(auditEntries.reason, 'Went home'));
    expect(reasons.map(({ action }) => action)).toEqual(['place-removed', 'class-left']);
    await addPlace(trainer, { classId, ...lin }, NOW + 7);
  });
});

describe('letting people in', () => {
  it('mails everybody who has an address and was not written to, once', async () => {
    await addPlace(trainer, { classId, ...lin }, NOW);
    await addPlace(trainer, { classId, name: '陈静', number: '1', email: null }, NOW);
    expect(await inviteAll(trainer, { classId, letter }, NOW)).toBe(1);
    expect(await inviteAll(trainer, { classId, letter }, NOW)).toBe(0);
    const [mail] = await db.select().from(outboxMails);
    expect(mail?.recipient).toBe(lin.email);
    const person = await makePerson();
    expect(await takePlace(person, mail?.body.replace('/join/', '') ?? '', NOW)).toBe(classId);
  });

  it('mails one person again, not at once, and never who has come or has no address', async () => {
    const id = await addPlace(trainer, { classId, ...lin }, NOW);
    const place = { classId, placeId: id, letter };
    await invitePlace(trainer, place, NOW);
    expect((await refusalOf(invitePlace(trainer, place, NOW + 60_000))).code).toBe('place-invited-lately');
    await invitePlace(trainer, place, NOW + 600_000);
    const [first, second] = (await db.select().from(outboxMails)).map(({ body }) => body.replace('/join/', ''));
    expect((await refusalOf(findPlace(first ?? '', NOW))).code).toBe('not-found');
    await takePlace(await makePerson(), second ?? '', NOW + 600_001);
    expect((await refusalOf(invitePlace(trainer, place, NOW + 9_000_000))).code).toBe('place-taken-already');
    const bare = await addPlace(trainer, { classId, name: '陈静', number: '1', email: null }, NOW);
    expect((await refusalOf(invitePlace(trainer, { ...place, placeId: bare }, NOW))).code).toBe('place-without-email');
  });

  it('makes new links for those still expected, and the old ones die', async () => {
    const { id, token } = await makePlace(classId, { ...lin });
    await takePlace(await makePerson(), (await makePlace(classId)).token, NOW);
    const [made, ...others] = await makeLinks(trainer, { classId, placeIds: 'all' }, NOW);
    expect(others).toEqual([]);
    expect(made).toMatchObject({ name: lin.name, number: lin.number });
    expect((await refusalOf(findPlace(token, NOW))).code).toBe('not-found');
    expect(await findPlace(made?.token ?? '', NOW)).toMatchObject({ name: lin.name });
    expect(JSON.stringify(await db.select().from(rosterPlaces))).not.toContain(made?.token);
    await makeLinks(trainer, { classId, placeIds: [id] }, NOW);
    expect((await refusalOf(findPlace(made?.token ?? '', NOW))).code).toBe('not-found');
  });
});

describe('a roster that was taken along', () => {
  const names = fc
    .oneof(
      fc.constantFrom(
        '=1+1',
        '+86 138 0000',
        '-',
        "'=",
        "''-",
        '𠮷田',
        '"quoted"',
        'a,b;c',
        "O'Neil",
        '＝全角',
        '@here',
      ),
      fc.string({ minLength: 1, maxLength: 20 }),
    )
    .map(cleanName)
    .filter((name) => name !== '' && !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(name));

  it.each(['csv', 'xlsx'])('is the same when it comes back as %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(names, { minLength: 1, maxLength: 6 }), async (all) => {
        const rows = [['姓名', '学号/工号', '邮箱'], ...all.map((name, at) => [name, `00${at}`, `s${at}@x.example`])];
        const bytes = format === 'csv' ? Buffer.from(csv(rows)) : await xlsx([{ name: '名单', rows }]);
        const read = await readRosterFile(bytes);
        const people = read.rows.map((row) => readPerson(row, guessMapping(read.headings)));
        expect(people.map(({ name, number, faults }) => [name, number, faults])).toEqual(
          all.map((name, at) => [name, `00${at}`, []]),
        );
      }),
      { numRuns: 60 },
    );
  });
});
