import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { certificateChanges, certificates } from '#db/schema/certificates';
import { sittings } from '#db/schema/exams';
import { EXAM_DAY, makeCertified, makeNamed, makeSitting, TEST_POLICY } from '#tests/support/factories/certificates';
import { DAY, EXAM, publishExam, testPolicy } from '#tests/support/factories/exams';
import { makeAdmin, makePerson } from '#tests/support/factories/people';
import { findCertificate } from '~/domain/certificates/find-certificate.server';
import { issueCertificates } from '~/domain/certificates/issue-certificates.server';
import { listOwnCertificates } from '~/domain/certificates/list-own-certificates.server';
import { findOwnProspect } from '~/domain/certificates/renewal/find-own-prospect.server';
import { revokeCertificate } from '~/domain/certificates/revoke-certificate.server';
import { suspendCertificate } from '~/domain/certificates/suspend-certificate.server';
import { validUntil } from '~/domain/certificates/valid-until';
import { adoptContent, content, synchroniseContent } from '~/domain/content.server';
import { findEligibility } from '~/domain/exams/admission/find-eligibility.server';
import { startSitting } from '~/domain/exams/admission/start-sitting.server';
import { findPolicy } from '~/domain/exams/policy/find-policy.server';
import type { Policy } from '~/domain/exams/policy/policy';

const UPDATE: Policy = { ...testPolicy, id: 'test-update', updates: EXAM, requires: { quizzes: [] } };
const MAIN: Policy = { ...TEST_POLICY, id: EXAM };
const ISSUED = EXAM_DAY + 1000;
const END = validUntil(ISSUED, 12);
const OPENS = END - 60 * DAY;
const CLOSES = END + 90 * DAY;

beforeEach(async () => {
  await publishExam();
  adoptContent({ ...content(), policies: [UPDATE, ...content().policies] });
  await synchroniseContent(EXAM_DAY - DAY);
});

async function holder() {
  const admin = await makeAdmin();
  const person = await makePerson();
  const sittingId = await makeSitting(person, { policy: MAIN, at: EXAM_DAY });
  const [number = ''] = await issueCertificates(admin, { sittingIds: [sittingId] }, ISSUED);
  return { admin, person, number };
}

describe('the update exam', () => {
  it('is not the exam of the site, whatever the order of the files', () => {
    expect(findPolicy().id).toBe(EXAM);
  });

  it('opens with the window and closes with it, in the checklist and in the write alike', async () => {
    const { person } = await holder();
    const start = (at: number) => startSitting(person, UPDATE.id, at);
    const line = async (at: number) => (await findEligibility(person.personId, UPDATE.id, at)).checklist[0];
    expect(await line(OPENS - 1)).toEqual({ requirement: 'renewal-open', met: false, opensAt: OPENS });
    await expect(start(OPENS - 1)).rejects.toMatchObject({ code: 'renewal-closed' });
    expect(await line(CLOSES)).toEqual({ requirement: 'renewal-open', met: false, opensAt: null });
    await expect(start(CLOSES)).rejects.toMatchObject({ code: 'renewal-closed' });
    expect(await db.$count(sittings)).toBe(1);
    expect(await line(OPENS)).toMatchObject({ met: true });
    expect(await start(OPENS)).toMatchObject({ sittingId: expect.any(String) });
  });

  it('is for nobody without a certificate, nor with one that is suspended, revoked or of another exam', async () => {
    const at = OPENS + 1;
    await expect(startSitting(await makePerson(), UPDATE.id, at)).rejects.toMatchObject({ code: 'renewal-closed' });
    const suspended = await holder();
    await suspendCertificate(suspended.admin, { number: suspended.number, reason: 'Because' }, at);
    await expect(startSitting(suspended.person, UPDATE.id, at)).rejects.toMatchObject({ code: 'renewal-closed' });
    const revoked = await holder();
    await revokeCertificate(revoked.admin, { number: revoked.number, reason: 'Because' }, at);
    await expect(startSitting(revoked.person, UPDATE.id, at)).rejects.toMatchObject({ code: 'renewal-closed' });
    const elsewhere = await makeCertified();
    await expect(startSitting(elsewhere.person, UPDATE.id, at)).rejects.toMatchObject({ code: 'renewal-closed' });
  });

  it('started at once and while the certificate is revoked: one sitting at most, and none after the revocation', async () => {
    const { person, admin, number } = await holder();
    const starts = Array.from({ length: 10 }, () => startSitting(person, UPDATE.id, OPENS));
    const revoked = revokeCertificate(admin, { number, reason: 'Because' }, OPENS);
    const late = Array.from({ length: 10 }, () => startSitting(person, UPDATE.id, OPENS));
    await revoked;
    const settled = await Promise.allSettled([...starts, ...late]);
    const ids = new Set(settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value.sittingId] : [])));
    expect(ids.size).toBeLessThanOrEqual(1);
    expect(await db.$count(sittings)).toBe(1 + ids.size);
  });
});

describe('renewing', () => {
  it.each([
    ['by the update exam', UPDATE],
    ['by the whole exam', MAIN],
  ])('%s links the two; the new one begins where the old one ends', async (_how, policy) => {
    const { person, admin, number } = await holder();
    const at = OPENS + DAY;
    const sittingId = await makeSitting(person, { policy, at });
    const [newer = ''] = await issueCertificates(admin, { sittingIds: [sittingId] }, at + DAY);
    const rows = await db.select().from(certificates).orderBy(certificates.issuedAt);
    expect(rows).toMatchObject([
      { number, state: 'superseded', renews: null },
      { number: newer, state: 'valid', renews: number, validUntil: validUntil(END, 12) },
    ]);
    expect(await findCertificate(admin, number, at + DAY)).toMatchObject({ renewedBy: newer, status: 'superseded' });
    expect(await findCertificate(admin, newer, at + DAY)).toMatchObject({ renews: number, status: 'valid' });
    expect(await listOwnCertificates(person, at + DAY)).toMatchObject([
      { number: newer, renews: number, renewedBy: null },
      { number, renews: null, renewedBy: newer },
    ]);
    const nextWindow = validUntil(END, 12) - 60 * DAY;
    expect((await findOwnProspect(person, at + DAY)).renewal).toMatchObject({ opensAt: nextWindow, open: false });
  });

  it('after the end, counts from now; issued late still renews what was in its window when the exam began', async () => {
    const { person, admin, number } = await holder();
    const sittingId = await makeSitting(person, { policy: UPDATE, at: CLOSES - 1 });
    const now = CLOSES + 30 * DAY;
    await issueCertificates(admin, { sittingIds: [sittingId] }, now);
    const rows = await db.select().from(certificates).orderBy(certificates.issuedAt);
    expect(rows[1]).toMatchObject({ renews: number, validUntil: validUntil(now, 12) });
  });

  it('a whole exam before the window replaces, and renews nothing', async () => {
    const { person, admin } = await holder();
    const at = OPENS - DAY;
    const [newer] = await issueCertificates(
      admin,
      { sittingIds: [await makeSitting(person, { policy: MAIN, at })] },
      at + 1,
    );
    const rows = await db.select().from(certificates).orderBy(certificates.issuedAt);
    expect(rows[1]).toMatchObject({ number: newer, renews: null, validUntil: validUntil(at + 1, 12) });
  });

  it('an update exam alone makes no certificate once there is nothing to renew', async () => {
    const { person, admin, number } = await holder();
    const sittingId = await makeSitting(person, { policy: UPDATE, at: OPENS + DAY });
    await revokeCertificate(admin, { number, reason: 'Because' }, OPENS + 2 * DAY);
    await expect(issueCertificates(admin, { sittingIds: [sittingId] }, OPENS + 3 * DAY)).rejects.toMatchObject({
      code: 'nothing-to-renew',
    });
    const stranger = await makePerson();
    await makeNamed(stranger);
    const forged = await makeSitting(stranger, { policy: UPDATE, at: OPENS + DAY });
    await expect(issueCertificates(admin, { sittingIds: [forged] }, OPENS + DAY)).rejects.toMatchObject({
      code: 'nothing-to-renew',
    });
  });

  it('keeps the scopes of what it renews where the update’s policy names none', async () => {
    const admin = await makeAdmin();
    const person = await makePerson();
    const scopes = { languages: ['en'], categories: ['pumps-valves'], markets: [] };
    const first = await makeSitting(person, { policy: MAIN, at: EXAM_DAY });
    await issueCertificates(admin, { sittingIds: [first], scopes }, ISSUED);
    const again = await makeSitting(person, { policy: UPDATE, at: OPENS + DAY });
    await issueCertificates(admin, { sittingIds: [again] }, OPENS + 2 * DAY);
    const rows = await db.select().from(certificates).orderBy(certificates.issuedAt);
    expect(rows.map((row) => row.scopes)).toEqual([scopes, scopes]);
  });

  it('writes both changes in the order they happened', async () => {
    const { person, admin, number } = await holder();
    const sittingId = await makeSitting(person, { policy: UPDATE, at: OPENS + DAY });
    await issueCertificates(admin, { sittingIds: [sittingId] }, OPENS + 2 * DAY);
    const changes = await db.select().from(certificateChanges);
    expect(changes.filter((row) => row.number === number).map(({ ordinal, to }) => [ordinal, to])).toEqual([
      [1, 'valid'],
      [2, 'superseded'],
    ]);
  });
});
