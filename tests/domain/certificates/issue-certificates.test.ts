import { describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { certificateChanges, certificates } from '#db/schema/certificates';
import { people } from '#db/schema/people';
import { EXAM_DAY, makeCertified, makeSitting } from '#tests/support/factories/certificates';
import { makeAdmin, makePerson } from '#tests/support/factories/people';
import { issueCertificates } from '~/domain/certificates/issue-certificates.server';
import { listIssueQueue } from '~/domain/certificates/list-issue-queue.server';
import { revokeCertificate } from '~/domain/certificates/revoke-certificate.server';
import { suspendCertificate } from '~/domain/certificates/suspend-certificate.server';

const LATER = EXAM_DAY + 3_600_000;
const issued = () => db.select().from(certificates).orderBy(certificates.issuedAt);

describe('issuing', () => {
  it('keeps name, scheme and term as they are now, with its change and audit row', async () => {
    const admin = await makeAdmin();
    const person = await makePerson({ name: '林若溪' });
    const sittingId = await makeSitting(person);
    const [number] = await issueCertificates(admin, { sittingIds: [sittingId] }, LATER);
    await transaction(async (tx) => void (await tx.update(people).set({ name: 'Ruoxi Lin' })));
    expect(await issued()).toEqual([
      {
        number,
        personId: person.personId,
        sittingId,
        holder: '林若溪',
        holderLatin: 'Latin Name',
        scheme: 'Certified Cross-Border B2B Livestream Host',
        schemeVersion: '2026.1',
        state: 'valid',
        issuedAt: LATER,
        issuedBy: admin.personId,
        validUntil: Date.UTC(2027, 2, 2, 9),
        scopes: { languages: [], categories: [], markets: [] },
        signatory: null,
        renews: null,
      },
    ]);
    expect(await db.select().from(certificateChanges)).toMatchObject([{ number, ordinal: 1, from: null, to: 'valid' }]);
    const entries = await db.select().from(auditEntries);
    expect(entries.filter(({ action }) => action === 'certificate-issued')).toMatchObject([
      { actorId: admin.personId, subjectId: number, detail: { sittingId } },
    ]);
  });

  it('issues many at once', async () => {
    const admin = await makeAdmin();
    const sittingIds = [];
    for (let count = 0; count < 24; count++) sittingIds.push(await makeSitting(await makePerson()));
    expect(await listIssueQueue(admin, LATER)).toMatchObject({ total: 24, pages: 1 });
    const numbers = await issueCertificates(admin, { sittingIds }, LATER);
    expect(new Set(numbers).size).toBe(24);
    expect(await listIssueQueue(admin, LATER)).toMatchObject({ total: 0, queue: [] });
  });

  it('never makes two for one sitting, clicked twice or at once', async () => {
    const admin = await makeAdmin();
    const sittingId = await makeSitting(await makePerson());
    const attempts = Array.from({ length: 20 }, () => issueCertificates(admin, { sittingIds: [sittingId] }, LATER));
    const settled = await Promise.allSettled(attempts);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of settled) {
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'nothing-to-issue' });
    }
    expect(await issued()).toHaveLength(1);
  });

  it('skips what was issued meanwhile and issues the rest', async () => {
    const { admin, sittingId } = await makeCertified();
    const other = await makeSitting(await makePerson());
    expect(await issueCertificates(admin, { sittingIds: [sittingId, other] }, LATER)).toHaveLength(1);
    expect(await issued()).toHaveLength(2);
  });
});

describe('refusing to issue', () => {
  it('failed, unknown and no sittings', async () => {
    const admin = await makeAdmin();
    const failed = await makeSitting(await makePerson(), { passed: false });
    for (const sittingIds of [[failed], ['unknown'], []]) {
      await expect(issueCertificates(admin, { sittingIds }, LATER)).rejects.toMatchObject({ code: 'nothing-to-issue' });
    }
    expect(await issued()).toEqual([]);
  });

  it('one’s own, and nothing of the batch it is in', async () => {
    const admin = await makeAdmin();
    const sittingIds = [await makeSitting(await makePerson(), { at: EXAM_DAY - 1 }), await makeSitting(admin)];
    await expect(issueCertificates(admin, { sittingIds }, LATER)).rejects.toMatchObject({ code: 'not-for-oneself' });
    expect(await issued()).toEqual([]);
    expect((await listIssueQueue(admin, LATER)).queue.map(({ own }) => own)).toEqual([false, true]);
  });

  it('an identity ticked without its certificate', async () => {
    const admin = await makeAdmin();
    const sittingId = await makeSitting(await makePerson());
    const input = { sittingIds: [sittingId], comparedIds: ['another'] };
    await expect(issueCertificates(admin, input, LATER)).rejects.toMatchObject({ code: 'identity-without-issue' });
  });

  it('while an earlier certificate is suspended', async () => {
    const { admin, person, number } = await makeCertified();
    await suspendCertificate(admin, { number, reason: 'A complaint is looked into' }, LATER);
    const again = await makeSitting(person, { at: LATER + 1 });
    await expect(issueCertificates(admin, { sittingIds: [again] }, LATER + 2)).rejects.toMatchObject({
      code: 'earlier-suspended',
      facts: { name: person.name },
    });
  });

  it('a pass from before the last certificate, so that none undoes a revocation', async () => {
    const admin = await makeAdmin();
    const person = await makePerson();
    const older = await makeSitting(person, { at: EXAM_DAY - 10 });
    const { number } = await makeCertified({ person, admin });
    await revokeCertificate(admin, { number, reason: 'Sat by somebody else' }, LATER);
    await expect(issueCertificates(admin, { sittingIds: [older] }, LATER)).rejects.toMatchObject({
      code: 'nothing-to-issue',
    });
  });
});

it('supersedes the earlier valid certificate of the same person', async () => {
  const { admin, person, number } = await makeCertified();
  const again = await makeSitting(person, { at: LATER });
  const [newer] = await issueCertificates(admin, { sittingIds: [again] }, LATER + 1);
  expect((await issued()).map((row) => [row.number, row.state])).toEqual([
    [number, 'superseded'],
    [newer, 'valid'],
  ]);
});
