import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { auditEntries } from '#db/schema/audit';
import { classes, classMembers, classStaff } from '#db/schema/cohorts';
import { memberships } from '#db/schema/organisations';
import { rosterPlaces } from '#db/schema/rosters';
import { makeClass } from '#tests/support/factories/cohorts';
import { LONG_AGO, makePerson } from '#tests/support/factories/people';
import { makePlace } from '#tests/support/factories/rosters';
import { refusalOf } from '#tests/support/refusal';
import { findPlace } from '~/domain/cohorts/joining/find-place.server';
import { joinByCode } from '~/domain/cohorts/joining/join-by-code.server';
import { takePlace } from '~/domain/cohorts/joining/take-place.server';

const NOW = LONG_AGO + 3_600_000;
const MONTH_MS = 30 * 24 * 3_600_000;
const count = async (action: string) => db.$count(auditEntries, eq(auditEntries.action, action));
const intake = () => makeClass({ state: 'intake' });

async function withCode(classId: string, code = 'HJ4K7MNP', until = NOW + 1) {
  await transaction(async (tx) => {
    await tx.update(classes).set({ joinCode: code, joinCodeUntil: until }).where(eq(classes.id, classId));
  });
  return code;
}

describe('a link that keeps a place', () => {
  it('says what it lets in to, and under which name', async () => {
    const { token } = await makePlace(await intake());
    const found = await findPlace(token, NOW);
    expect(found.className.zh).toBe('水泵东南亚订单班');
    expect(found.name).toBe('林晓');
    expect(Object.keys(found).sort()).toEqual(['className', 'name', 'organisation']);
  });

  it('makes whoever takes it a learner and a member of the class, once', async () => {
    const classId = await intake();
    const { id, token } = await makePlace(classId);
    const person = await makePerson();
    expect(await takePlace(person, token, NOW)).toBe(classId);
    expect(await takePlace(person, token, NOW + 5)).toBe(classId);
    const held = await db.select().from(memberships).where(eq(memberships.personId, person.personId));
    expect(held).toMatchObject([{ role: 'learner', endedAt: null }]);
    expect(await db.select().from(rosterPlaces).where(eq(rosterPlaces.id, id))).toMatchObject([
      { personId: person.personId, takenAt: NOW },
    ]);
    expect(await count('class-joined')).toBe(1);
    expect(await count('membership-granted')).toBe(1);
  });

  it('lets in one of two who try at the same moment', async () => {
    const { token } = await makePlace(await intake());
    const [a, b] = [await makePerson(), await makePerson()];
    const ends = await Promise.allSettled([takePlace(a, token, NOW), takePlace(b, token, NOW)]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.$count(classMembers)).toBe(1);
    expect(await db.$count(memberships)).toBe(1);
  });

  it('is refused when unknown, too old, used, taken off, or out of time', async () => {
    const classId = await intake();
    const person = await makePerson();
    const { token } = await makePlace(classId);
    expect((await refusalOf(takePlace(person, 'nothing', NOW))).code).toBe('not-found');
    expect((await refusalOf(takePlace(person, token, NOW + MONTH_MS))).code).toBe('link-expired');
    expect((await refusalOf(findPlace(token, NOW + MONTH_MS))).code).toBe('link-expired');
    const removed = await makePlace(classId, { removedAt: LONG_AGO });
    expect((await refusalOf(takePlace(person, removed.token, NOW))).code).toBe('link-expired');
    await takePlace(await makePerson(), token, NOW);
    expect((await refusalOf(takePlace(person, token, NOW))).code).toBe('link-expired');
    expect((await refusalOf(findPlace(token, NOW))).code).toBe('link-expired');
    const teaching = await makePlace(await makeClass({ state: 'teaching' }));
    expect((await refusalOf(takePlace(person, teaching.token, NOW))).code).toBe('not-in-this-state');
    expect(await db.$count(memberships)).toBe(1);
  });

  it('gives nobody two places, and no reviewer of the class one', async () => {
    const classId = await intake();
    const person = await makePerson();
    await takePlace(person, (await makePlace(classId)).token, NOW);
    const { token } = await makePlace(classId);
    expect((await refusalOf(takePlace(person, token, NOW))).code).toBe('place-held');
    const reviewer = await makePerson();
    await transaction(async (tx) => {
      const role = 'reviewer' as const;
      await tx.insert(classStaff).values({ id: newId(), classId, personId: reviewer.personId, role, since: LONG_AGO });
    });
    expect((await refusalOf(takePlace(reviewer, token, NOW))).code).toBe('reviewer-trains-class');
  });

  it('takes whoever left back, at their own place', async () => {
    const classId = await intake();
    const { token } = await makePlace(classId);
    const person = await makePerson();
    await takePlace(person, token, NOW);
    await transaction(async (tx) => {
      await tx.update(classMembers).set({ leftAt: NOW + 1 });
    });
    await takePlace(person, token, NOW + 2);
    expect(await db.select().from(classMembers)).toMatchObject([{ joinedAt: NOW + 2, leftAt: null }]);
  });
});

describe('a class’s code', () => {
  it('leads to the place kept for the account’s address, or for the number', async () => {
    const classId = await intake();
    const code = await withCode(classId);
    const byAddress = await makePerson({ email: 'lin@school.example' });
    const mine = await makePlace(classId, { email: 'lin@school.example', number: '2024010123' });
    const numbered = await makePlace(classId, { number: '0007' });
    expect(await joinByCode(byAddress, { code }, NOW)).toBe(classId);
    const byNumber = await makePerson();
    expect(await joinByCode(byNumber, { code: ' hj4k-7mnp', number: '０００７' }, NOW)).toBe(classId);
    const places = await db.select().from(rosterPlaces);
    const holder = (id: string) => places.find((place) => place.id === id)?.personId;
    expect(holder(mine.id)).toBe(byAddress.personId);
    expect(holder(numbered.id)).toBe(byNumber.personId);
    expect(places).toHaveLength(2);
    expect(await joinByCode(byNumber, { code }, NOW)).toBe(classId);
  });

  it('asks for a number where people are expected by number, and takes only one that is expected', async () => {
    const classId = await intake();
    const code = await withCode(classId);
    await makePlace(classId, { number: '0007' });
    const person = await makePerson();
    expect(await refusalOf(joinByCode(person, { code }, NOW))).toMatchObject({
      code: 'join-number-missing',
      field: 'number',
    });
    expect((await refusalOf(joinByCode(person, { code, number: '7' }, NOW))).code).toBe('join-code-wrong');
    expect(await db.$count(classMembers)).toBe(0);
  });

  it('does not give one person the place kept for another’s address', async () => {
    const classId = await intake();
    const code = await withCode(classId);
    await makePlace(classId, { number: '0007', email: 'somebody@else.example' });
    const refusal = await refusalOf(joinByCode(await makePerson(), { code, number: '0007' }, NOW));
    expect(refusal.code).toBe('place-for-another');
    expect(JSON.stringify(refusal.facts)).not.toContain('somebody');
  });

  it('puts somebody new on the roster where nobody is expected by number, up to the seats', async () => {
    const classId = await intake();
    const code = await withCode(classId);
    const person = await makePerson({ name: '陈静' });
    await joinByCode(person, { code }, NOW);
    expect(await db.select().from(rosterPlaces)).toMatchObject([{ name: '陈静', personId: person.personId }]);
    for (let each = 0; each < 23; each += 1) await makePlace(classId);
    const refusal = await refusalOf(joinByCode(await makePerson(), { code }, NOW));
    expect(refusal).toMatchObject({ code: 'over-seats', facts: { members: 25, seats: 24 } });
  });

  it('counts no more when it is wrong, too old, or the class takes nobody in', async () => {
    const person = await makePerson();
    expect((await refusalOf(joinByCode(person, { code: '' }, NOW))).code).toBe('join-code-wrong');
    const classId = await intake();
    const code = await withCode(classId, 'AAAA2222', NOW);
    expect((await refusalOf(joinByCode(person, { code }, NOW))).code).toBe('join-code-wrong');
    const locked = await makeClass({ state: 'roster-locked' });
    const other = await withCode(locked, 'BBBB2222');
    expect((await refusalOf(joinByCode(person, { code: other }, NOW))).code).toBe('not-in-this-state');
  });
});
