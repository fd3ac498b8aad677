import { describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { certificateChanges, certificates, signatories } from '#db/schema/certificates';
import { EXAM_DAY, makeCertified, makeNamed, makeSitting, TEST_POLICY } from '#tests/support/factories/certificates';
import { makeAdmin, makePerson } from '#tests/support/factories/people';
import { verifyChain } from '~/domain/audit/verify-chain.server';
import { issueCertificates } from '~/domain/certificates/issue-certificates.server';
import { issueByPolicy } from '~/domain/certificates/issuing/issue-by-policy.server';
import { seenName } from '~/domain/certificates/issuing/plan-issue';
import { previewIssue } from '~/domain/certificates/issuing/preview-issue.server';
import { listIssueQueue, QUEUE_A_PAGE } from '~/domain/certificates/list-issue-queue.server';
import { confirmName } from '~/domain/certificates/names/confirm-name.server';
import { revokeCertificate } from '~/domain/certificates/revoke-certificate.server';
import { setSignatory } from '~/domain/certificates/signatory/set-signatory.server';
import { suspendCertificate } from '~/domain/certificates/suspend-certificate.server';
import type { Policy } from '~/domain/exams/policy/policy';

const NOW = EXAM_DAY + 3_600_000;
const AUTOMATIC: Policy = { ...TEST_POLICY, issue: 'automatic' };
const SCOPED: Policy = { ...TEST_POLICY, scopes: { languages: ['en', 'zh'], markets: ['oceania'] } };
const kept = () => db.select().from(certificates).orderBy(certificates.issuedAt);

describe('the preview', () => {
  it('says what the act does: names, terms, what is replaced, and who is left out and why', async () => {
    const { admin, person, number } = await makeCertified();
    const again = await makeSitting(person, { at: NOW - 2 });
    const nameless = await makeSitting(await makePerson(), { named: false });
    const own = await makeSitting(admin);
    const twice = await makePerson();
    const older = await makeSitting(twice, { at: NOW - 4 });
    const newer = await makeSitting(twice, { at: NOW - 3 });
    const held = await makeCertified({ admin });
    await suspendCertificate(admin, { number: held.number, reason: 'Because' }, NOW);
    const blocked = await makeSitting(held.person, { at: NOW - 1 });
    const { planned, leftOut } = await previewIssue(admin, {}, NOW);
    expect(planned).toMatchObject([
      { sittingId: newer, supersedes: [], renews: null },
      { sittingId: again, holder: person.name, supersedes: [number], renews: null },
    ]);
    expect(new Map(leftOut.map(({ sittingId, why }) => [sittingId, why]))).toEqual(
      new Map([
        [nameless, 'name-unconfirmed'],
        [own, 'own'],
        [older, 'newer-pass'],
        [blocked, 'earlier-suspended'],
      ]),
    );
    const before = await kept();
    const issued = await issueCertificates(admin, { sittingIds: [older, newer, again] }, NOW);
    expect(issued).toHaveLength(2);
    const after = (await kept()).filter((row) => !before.some((each) => each.number === row.number));
    expect(new Map(after.map((row) => [row.sittingId, [row.holder, row.validUntil, row.scopes]]))).toEqual(
      new Map(planned.map((row) => [row.sittingId, [row.holder, row.validUntil, row.scopes]])),
    );
  });

  it('is refused as outdated when a name is another by then', async () => {
    const admin = await makeAdmin();
    const person = await makePerson({ name: 'Seen' });
    const sittingId = await makeSitting(person);
    const seen = (await previewIssue(admin, { sittingIds: [sittingId] }, NOW)).planned.map(seenName);
    await confirmName(person, { name: 'Unseen' }, NOW);
    const act = () => issueCertificates(admin, { sittingIds: [sittingId], seen }, NOW);
    await expect(act()).rejects.toMatchObject({ code: 'name-changed' });
    await confirmName(person, { name: 'Seen' }, NOW);
    await act();
    expect(await kept()).toMatchObject([{ holder: 'Seen' }]);
  });
});

describe('scopes', () => {
  it('are the policy’s, or less; never more, and never a code nobody knows', async () => {
    const admin = await makeAdmin();
    const sit = async () => makeSitting(await makePerson(), { policy: SCOPED });
    const issue = async (scopes?: Parameters<typeof issueCertificates>[1]['scopes']) =>
      issueCertificates(admin, { sittingIds: [await sit()], scopes }, NOW);
    await issue();
    await issue({ languages: ['zh'], categories: ['machinery'] });
    expect((await kept()).map(({ scopes }) => scopes)).toEqual(
      expect.arrayContaining([
        { languages: ['en', 'zh'], categories: [], markets: ['oceania'] },
        { languages: ['zh'], categories: ['machinery'], markets: ['oceania'] },
      ]),
    );
    for (const scopes of [{ languages: ['fr'] }, { markets: ['oceania', 'africa'] }, { categories: ['none'] }]) {
      await expect(issue(scopes)).rejects.toMatchObject({ code: 'scope-not-offered' });
    }
  });
});

describe('the signatory', () => {
  it('in force at the moment of issue is kept; a new one ends the former', async () => {
    const admin = await makeAdmin();
    const lu = { name: { en: 'Lu', zh: '卢' }, title: { en: 'Head', zh: '主任' } };
    const he = { name: { en: 'He', zh: '何' }, title: { en: 'Head', zh: '主任' } };
    await setSignatory(admin, lu, NOW);
    await issueCertificates(admin, { sittingIds: [await makeSitting(await makePerson())] }, NOW);
    await setSignatory(admin, he, NOW + 1);
    await issueCertificates(admin, { sittingIds: [await makeSitting(await makePerson())] }, NOW + 2);
    expect((await kept()).map(({ signatory }) => signatory)).toEqual([lu, he]);
    const all = await db.select().from(signatories);
    expect(all.filter(({ endedAt }) => endedAt === null)).toMatchObject([{ content: he }]);
  });

  it('has to be printable', async () => {
    const wrong = { name: { en: 'Lu', zh: '𠮷' }, title: { en: 'Head', zh: '主任' } };
    await expect(setSignatory(await makeAdmin(), wrong, NOW)).rejects.toMatchObject({
      code: 'name-unprintable',
      field: 'nameZh',
    });
  });
});

describe('by policy', () => {
  it('issues what is passed and named, by nobody, with no identity compared', async () => {
    const named = await makeSitting(await makePerson(), { policy: AUTOMATIC });
    const person = await makePerson();
    const nameless = await makeSitting(person, { policy: AUTOMATIC, named: false });
    await makeSitting(await makePerson());
    expect(await issueByPolicy(NOW)).toBe(1);
    expect(await kept()).toMatchObject([{ sittingId: named, issuedBy: null }]);
    expect(await db.select().from(certificateChanges)).toMatchObject([{ by: null, to: 'valid' }]);
    const entries = await db.select().from(auditEntries);
    expect(entries.find(({ action }) => action === 'certificate-issued')).toMatchObject({
      actorId: null,
      detail: { identityCompared: false },
    });
    await makeNamed(person);
    expect(await issueByPolicy(NOW + 1)).toBe(1);
    expect((await kept())[1]).toMatchObject({ sittingId: nameless });
    expect(await issueByPolicy(NOW + 2)).toBe(0);
  });

  it('at once, and beside an admin: one each', async () => {
    const admin = await makeAdmin();
    const sittingIds = [];
    for (let count = 0; count < 10; count++) {
      sittingIds.push(await makeSitting(await makePerson(), { policy: AUTOMATIC }));
    }
    const acts = [issueByPolicy(NOW), issueCertificates(admin, { sittingIds }, NOW), issueByPolicy(NOW)];
    await Promise.allSettled(acts);
    expect(await kept()).toHaveLength(10);
  });

  it('gives nothing back to whom an admin took it from', async () => {
    const revoked = await makeCertified();
    await revokeCertificate(revoked.admin, { number: revoked.number, reason: 'Because' }, NOW);
    await makeSitting(revoked.person, { policy: AUTOMATIC, at: NOW + 1 });
    const suspended = await makeCertified();
    await suspendCertificate(suspended.admin, { number: suspended.number, reason: 'Because' }, NOW);
    await makeSitting(suspended.person, { policy: AUTOMATIC, at: NOW + 1 });
    expect(await issueByPolicy(NOW + 2)).toBe(0);
  });
});

describe('many', () => {
  it('more than one page waits, and every one is on one of them', async () => {
    const admin = await makeAdmin();
    const sat = new Set<string>();
    for (let count = 0; count < QUEUE_A_PAGE + 3; count++) sat.add(await makeSitting(await makePerson()));
    const pages = [await listIssueQueue(admin, NOW, 1), await listIssueQueue(admin, NOW, 2)];
    expect(pages).toMatchObject([
      { total: QUEUE_A_PAGE + 3, page: 1, pages: 2 },
      { total: QUEUE_A_PAGE + 3, page: 2, pages: 2 },
    ]);
    expect(new Set(pages.flatMap(({ queue }) => queue.map(({ sittingId }) => sittingId)))).toEqual(sat);
    expect(await listIssueQueue(admin, NOW, 99)).toMatchObject({ page: 2 });
  });

  it('230 asked for eight times at once, by two admins: 230 certificates, each recorded once, in one chain', async () => {
    const [admin, other] = [await makeAdmin(), await makeAdmin()];
    const sittingIds: string[] = [];
    for (let count = 0; count < 230; count++) sittingIds.push(await makeSitting(await makePerson()));
    const acts = Array.from({ length: 8 }, (_, number) =>
      issueCertificates(number % 2 === 0 ? admin : other, { sittingIds }, NOW),
    );
    const settled = await Promise.allSettled(acts);
    const numbers = settled.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    for (const each of settled) {
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'nothing-to-issue' });
    }
    expect([new Set(numbers).size, numbers.length]).toEqual([230, 230]);
    expect(await kept()).toHaveLength(230);
    const entries = await db.select().from(auditEntries);
    expect(entries.filter(({ action }) => action === 'certificate-issued')).toHaveLength(230);
    expect((await verifyChain()).faults).toEqual([]);
  });

  it('more than 500 are not issued at once', async () => {
    const sittingIds = Array.from({ length: 501 }, (_, number) => `sitting-${number}`);
    await expect(issueCertificates(await makeAdmin(), { sittingIds }, NOW)).rejects.toMatchObject({
      code: 'too-many-to-issue',
    });
  });
});
