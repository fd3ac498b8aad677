import { and, eq, isNull } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { certificateCredentials, certificates } from '#db/schema/certificates';
import { classMembers, orders } from '#db/schema/cohorts';
import { sittingResults, sittings } from '#db/schema/exams';
import { slots, storeBindings } from '#db/schema/hosts';
import { memberships } from '#db/schema/organisations';
import { outboxMails, people, sessions } from '#db/schema/people';
import { erasures } from '#db/schema/privacy';
import { freshFolder } from '#tests/support/database';
import { tablesWith } from '#tests/support/every-table';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { stateOf } from '#tests/support/factories/hosts';
import { CANARY_EMAIL, CANARY_NAME, CANARY_NUMBER, makeKnown } from '#tests/support/factories/known';
import { makeLecturer, makeManager, makeMember } from '#tests/support/factories/organisations';
import { makeAdmin, makePerson, TEST_PASSWORD } from '#tests/support/factories/people';
import { findSignature } from '~/domain/certificates/badge/find-signature.server';
import { loadUnsigned } from '~/domain/certificates/badge/load-unsigned.server';
import { findVerification } from '~/domain/certificates/find-verification.server';
import { loadWithoutPaper } from '~/domain/certificates/paper/load-facts.server';
import { keepPaper, keptPapers, openPaperFolder } from '~/domain/certificates/paper/paper-folder.server';
import { findClearance } from '~/domain/hosts/clearance/find-clearance.server';
import type { Actor } from '~/domain/people/actor';
import { signIn } from '~/domain/people/sign-in.server';
import { openThrottle } from '~/domain/people/throttle.server';
import { askErasure } from '~/domain/privacy/erasure/ask-erasure.server';
import { carryOutErasures } from '~/domain/privacy/erasure/carry-out-erasures.server';
import { ERASURE_DELAY_MS } from '~/domain/privacy/erasure/erasure-days';
import { findOwnErasure } from '~/domain/privacy/erasure/find-own-erasure.server';
import { takeBackErasure } from '~/domain/privacy/erasure/take-back-erasure.server';

beforeEach(() => openThrottle(':memory:'));

const NOW = EXAM_DAY + 10 * 86_400_000;
const DUE = NOW + ERASURE_DELAY_MS;
const letter = (_language: unknown, { name }: { name: string }) => ({ subject: `To ${name}`, body: name });
const ask = (person: Actor, now = NOW) => askErasure(person, { currentPassword: TEST_PASSWORD, letter }, now);
const takeBack = (person: Actor, now: number) => takeBackErasure(person, { letter }, now);

describe('after somebody was erased', () => {
  it('finds their name and address in no table at all', async () => {
    const { person } = await makeKnown();
    expect((await tablesWith(CANARY_NAME)).length).toBeGreaterThan(12);
    expect((await tablesWith(CANARY_EMAIL)).length).toBeGreaterThan(3);
    expect(await tablesWith(CANARY_NUMBER)).toEqual(['roster_import_rows', 'roster_places']);
    await ask(person);
    await carryOutErasures(DUE);
    expect(await tablesWith(CANARY_NAME)).toEqual([]);
    expect(await tablesWith(CANARY_EMAIL)).toEqual([]);
    expect(await tablesWith(CANARY_NUMBER)).toEqual([]);
  });

  it('keeps the least of a certificate: number, scheme, dates and that it is revoked', async () => {
    const { person, number } = await makeKnown();
    await transaction(async (tx) => {
      await tx.insert(certificateCredentials).values({
        number,
        statusIndex: 7,
        keyId: 'k',
        credential: { credentialSubject: CANARY_NAME },
        signedAt: NOW,
      });
    });
    const [before] = await db.select().from(certificates);
    await ask(person);
    await carryOutErasures(DUE);
    const [after] = await db.select().from(certificates);
    expect(after).toEqual({ ...before, holder: '', holderLatin: null, state: 'revoked' });
    expect(await findVerification(number, DUE)).toMatchObject({
      holder: '',
      status: 'revoked',
      erased: true,
      papers: [],
    });
    const [credential] = await db.select().from(certificateCredentials);
    expect(credential?.statusIndex).toBe(7);
    expect(credential?.credential).toEqual({});
  });

  it('keeps sittings and results as they are, for statistics', async () => {
    const { person } = await makeKnown();
    const results = await db.select().from(sittingResults);
    const [sat] = await db.select({ paper: sittings.paper, personId: sittings.personId }).from(sittings);
    await ask(person);
    await carryOutErasures(DUE);
    expect(await db.select().from(sittingResults)).toEqual(results);
    expect(await db.select({ paper: sittings.paper, personId: sittings.personId }).from(sittings)).toEqual([sat]);
  });

  it('ends what they were: member, learner, host, bound, put down for a broadcast', async () => {
    const { person, bindingId, slotId } = await makeKnown();
    expect((await findClearance(person.personId, NOW)).cleared).toBe(true);
    await ask(person);
    await carryOutErasures(DUE);
    expect(await stateOf(person)).toBe('revoked');
    expect((await findClearance(person.personId, DUE)).cleared).toBe(false);
    expect(await db.select().from(storeBindings)).toMatchObject([{ id: bindingId, state: 'ended' }]);
    expect(await db.select().from(slots)).toMatchObject([{ id: slotId, personId: null }]);
    const mine = and(eq(memberships.personId, person.personId), isNull(memberships.endedAt));
    expect(await db.select().from(memberships).where(mine)).toEqual([]);
    expect(await db.select().from(classMembers)).toMatchObject([{ leftAt: DUE }]);
    expect(await db.select().from(sessions).where(eq(sessions.personId, person.personId))).toEqual([]);
  });

  it('lets nobody sign in with what they had, and somebody new take the address', async () => {
    const { person } = await makeKnown();
    await ask(person);
    await carryOutErasures(DUE);
    const tried = signIn({ email: CANARY_EMAIL, password: TEST_PASSWORD, client: 'c' });
    await expect(tried).rejects.toMatchObject({ code: 'wrong-email-or-password' });
    const [row] = await db.select().from(people).where(eq(people.id, person.personId));
    const emptied = signIn({ email: row?.email ?? '', password: TEST_PASSWORD, client: 'c' });
    await expect(emptied).rejects.toMatchObject({ code: 'wrong-email-or-password' });
    expect(row).toMatchObject({ name: '—', erasedAt: DUE, comesOfAgeOn: null });
    await makePerson({ email: CANARY_EMAIL });
  });

  it('leaves others as they were', async () => {
    const { person, manager, trainer } = await makeKnown();
    const others = [manager.personId, trainer.personId];
    const rows = async () => (await db.select().from(people)).filter(({ id }) => others.includes(id));
    const before = await rows();
    const [order] = await db.select().from(orders);
    await ask(person);
    await carryOutErasures(DUE);
    expect(await rows()).toEqual(before);
    expect(await db.select().from(orders)).toEqual([order]);
  });

  it('refuses a second time, and records it without a name', async () => {
    const { person } = await makeKnown();
    await ask(person);
    expect(await carryOutErasures(DUE)).toEqual({ erased: 1, heldUp: [] });
    expect(await carryOutErasures(DUE + 1)).toEqual({ erased: 0, heldUp: [] });
    await expect(ask(person, DUE + 1)).rejects.toMatchObject({ code: 'wrong-password' });
    await expect(takeBack(person, DUE + 1)).rejects.toMatchObject({ code: 'erasure-not-asked' });
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.action, 'person-erased'));
    expect(entries).toMatchObject([{ actorId: null, subjectId: person.personId, reason: null, detail: {} }]);
  });
});

describe('the wish to be erased', () => {
  it('takes the password, is mailed, stands seven days, and can be taken back', async () => {
    const person = await makePerson();
    const wrong = askErasure(person, { currentPassword: 'not this one', letter }, NOW);
    await expect(wrong).rejects.toMatchObject({ code: 'wrong-password', field: 'currentPassword' });
    expect(await ask(person)).toBe(DUE);
    await expect(ask(person)).rejects.toMatchObject({ code: 'erasure-asked-already' });
    expect(await findOwnErasure(person)).toEqual({ askedAt: NOW, dueAt: DUE });
    expect(await carryOutErasures(DUE - 1)).toEqual({ erased: 0, heldUp: [] });
    await takeBack(person, DUE - 1);
    expect(await findOwnErasure(person)).toBeNull();
    expect(await carryOutErasures(DUE)).toEqual({ erased: 0, heldUp: [] });
    expect((await db.select().from(outboxMails)).map(({ recipient }) => recipient)).toEqual([
      person.email,
      person.email,
    ]);
    await ask(person, DUE + 1);
    await expect(takeBack(await makePerson(), DUE)).rejects.toMatchObject({ code: 'erasure-not-asked' });
  });

  it('ends one way or the other when it is taken back in the moment it is carried out', async () => {
    for (let round = 0; round < 10; round++) {
      const person = await makePerson({ name: `Raced ${round}` });
      await ask(person);
      const both = [carryOutErasures(DUE), takeBack(person, DUE).then(() => null)];
      const [carried, taken] = await Promise.allSettled(round % 2 ? both : both.reverse().reverse());
      const [row] = await db.select().from(people).where(eq(people.id, person.personId));
      const [wish] = await db.select().from(erasures).where(eq(erasures.personId, person.personId));
      expect(carried?.status).toBe('fulfilled');
      expect(row?.erasedAt !== null).toBe(taken?.status === 'rejected');
      expect([wish?.withdrawnAt, wish?.doneAt].filter((at) => at !== null)).toHaveLength(1);
    }
  });

  it('is refused during an exam, and held up where one began since', async () => {
    const { person, sittingId } = await makeKnown();
    const setState = (state: 'open' | 'handed-in') =>
      transaction(async (tx) => void (await tx.update(sittings).set({ state }).where(eq(sittings.id, sittingId))));
    await setState('open');
    await expect(ask(person)).rejects.toMatchObject({ code: 'erasure-during-exam' });
    await setState('handed-in');
    await ask(person);
    await setState('open');
    const heldUp = [{ personId: person.personId, code: 'erasure-during-exam' }];
    expect(await carryOutErasures(DUE)).toEqual({ erased: 0, heldUp });
    expect(await tablesWith(CANARY_EMAIL)).toContain('people');
    await setState('handed-in');
    expect(await carryOutErasures(DUE + 1)).toEqual({ erased: 1, heldUp: [] });
  });

  it('is refused to the last who runs an organisation, who is told which, until somebody else does', async () => {
    const manager = await makeManager();
    const refusal = {
      code: 'erasure-last-of-organisation',
      facts: { organisation: 'Wenling Yuehai Pumps', role: 'manager' },
    };
    await expect(ask(manager)).rejects.toMatchObject(refusal);
    const lecturer = await makeLecturer();
    await expect(ask({ ...lecturer, language: 'zh' })).rejects.toMatchObject({
      facts: { organisation: '台州学院', role: '讲师' },
    });
    await makeMember(await makePerson(), manager.organisationIds[0] ?? '', 'manager');
    await ask(manager);
    expect(await carryOutErasures(DUE)).toEqual({ erased: 1, heldUp: [] });
  });

  it('is refused to the last admin', async () => {
    const admin = await makeAdmin();
    await expect(ask(admin)).rejects.toMatchObject({ code: 'erasure-last-admin' });
    await makeAdmin();
    await ask(admin);
    expect(await carryOutErasures(DUE)).toEqual({ erased: 1, heldUp: [] });
  });
});

it('takes the papers of an erased holder out of the folder, and makes them no new one', async () => {
  openPaperFolder(freshFolder('papers-of-the-erased'));
  const { person, number } = await makeKnown();
  const { number: kept } = await makeCertified();
  await keepPaper({ number, digest: 'aaaaaaaa' }, new Uint8Array([1]));
  await keepPaper({ number: kept, digest: 'bbbbbbbb' }, new Uint8Array([2]));
  await ask(person);
  await carryOutErasures(DUE);
  expect([...(await keptPapers())]).toEqual([`${kept}-bbbbbbbb.pdf`]);
  expect((await loadWithoutPaper(10, new Set())).map((each) => each.number)).toEqual([kept]);
  expect((await loadUnsigned('', 10)).map((each) => each.number)).toEqual([kept]);
  expect(await findSignature(number, DUE)).toMatchObject({ state: 'erased' });
});
