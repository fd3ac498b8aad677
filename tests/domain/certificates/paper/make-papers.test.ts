import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { certificatePapers, certificates } from '#db/schema/certificates';
import { freshFolder } from '#tests/support/database';
import { EXAM_DAY, makeCertified, makeSitting } from '#tests/support/factories/certificates';
import { PRESS } from '#tests/support/factories/papers';
import { refusalOf } from '#tests/support/refusal';
import { showNumber } from '~/domain/certificates/certificate-number';
import { issueCertificates } from '~/domain/certificates/issue-certificates.server';
import { checkPaper } from '~/domain/certificates/paper/check-paper.server';
import { findPaper } from '~/domain/certificates/paper/find-paper.server';
import { makePapers } from '~/domain/certificates/paper/make-papers.server';
import { paperDigest } from '~/domain/certificates/paper/paper-digest';
import { openPaperFolder } from '~/domain/certificates/paper/paper-folder.server';
import { remakeLostPapers } from '~/domain/certificates/paper/remake-lost-papers.server';
import { revokeCertificate } from '~/domain/certificates/revoke-certificate.server';
import { suspendCertificate } from '~/domain/certificates/suspend-certificate.server';

const NOW = EXAM_DAY + 86_400_000;
const folder = freshFolder('papers');
const files = () => readdirSync(folder);

beforeAll(() => openPaperFolder(folder));
beforeEach(() => {
  for (const file of files()) rmSync(path.join(folder, file));
});

const papers = () => db.select().from(certificatePapers);
const madeInLog = () => db.select().from(auditEntries).where(eq(auditEntries.action, 'paper-made'));

/** A certificate of somebody whose name no face has, as one issued before names were checked. */
async function makeUnprintable(): Promise<string> {
  const { number } = await makeCertified();
  await transaction((tx) => tx.update(certificates).set({ holder: '𠮷野家' }).where(eq(certificates.number, number)));
  return number;
}

describe('making papers', () => {
  it('makes one of each certificate, keeps the file and its digest, and records it', async () => {
    const { number } = await makeCertified();
    expect(await makePapers(PRESS, NOW)).toEqual({ made: 1, failed: [] });
    const { bytes } = await findPaper(number);
    const digest = paperDigest(bytes);
    expect(await papers()).toEqual([{ digest, number, madeAt: NOW }]);
    expect(files()).toEqual([`${number}-${digest.slice(0, 8)}.pdf`]);
    expect(await madeInLog()).toMatchObject([{ subjectId: number, detail: { digest } }]);
  });

  it('makes none twice, one after the other or at once', async () => {
    await makeCertified();
    await Promise.all([makePapers(PRESS, NOW), makePapers(PRESS, NOW), makePapers(PRESS, NOW + 1)]);
    expect(await makePapers(PRESS, NOW + 2)).toEqual({ made: 0, failed: [] });
    expect(await papers()).toHaveLength(1);
    expect(await madeInLog()).toHaveLength(1);
    expect(files()).toHaveLength(1);
  });

  it('says which it cannot print, makes the others, and tries again ten minutes later', async () => {
    const number = await makeUnprintable();
    await makeCertified();
    const { made, failed } = await makePapers(PRESS, NOW);
    expect({ made, failed: failed.map((each) => [each.number, String(each.error)]) }).toEqual({
      made: 1,
      failed: [[number, 'Error: no face has "𠮷"']],
    });
    expect(await makePapers(PRESS, NOW + 599_999)).toEqual({ made: 0, failed: [] });
    expect((await makePapers(PRESS, NOW + 600_000)).failed).toHaveLength(1);
    expect((await refusalOf(findPaper(number))).code).toBe('paper-not-made');
  });
});

describe('a lost file', () => {
  it('is made again and is the same', async () => {
    const { number } = await makeCertified();
    await makePapers(PRESS, NOW);
    const before = await papers();
    for (const file of files()) rmSync(path.join(folder, file));
    expect((await refusalOf(findPaper(number))).code).toBe('paper-not-made');
    expect(await remakeLostPapers(PRESS, NOW + 1)).toEqual({ made: 1, failed: [] });
    expect(await remakeLostPapers(PRESS, NOW + 2)).toEqual({ made: 0, failed: [] });
    expect(await papers()).toEqual(before);
    expect((await findPaper(number)).number).toBe(number);
  });

  it('that comes out differently by now is a second paper, and the first stays good', async () => {
    const { number } = await makeCertified();
    await makePapers(PRESS, NOW);
    const { bytes: first } = await findPaper(number);
    for (const file of files()) rmSync(path.join(folder, file));
    await remakeLostPapers({ ...PRESS, origin: 'https://moved.example' }, NOW + 1);
    const { bytes: second } = await findPaper(number);
    expect(paperDigest(second)).not.toBe(paperDigest(first));
    expect(await checkPaper(number, first)).toEqual({ madeAt: NOW });
    expect(await checkPaper(number, second)).toEqual({ madeAt: NOW + 1 });
  });
});

describe('handing a paper out', () => {
  it('to anybody who has the number, in any writing', async () => {
    const { number } = await makeCertified();
    await makePapers(PRESS, NOW);
    expect((await findPaper(showNumber(number))).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('not before it is made', async () => {
    const { number } = await makeCertified();
    expect((await refusalOf(findPaper(number))).code).toBe('paper-not-made');
  });

  it('unknown and malformed numbers are answered alike', async () => {
    for (const typed of ['0'.repeat(26), '', '../../keys', '%00', 'x'.repeat(9_000)]) {
      const { code, facts } = await refusalOf(findPaper(typed));
      expect({ code, facts }).toEqual({ code: 'number-unknown', facts: {} });
    }
  });

  it('to nobody once it is suspended, revoked or replaced', async () => {
    const { admin, person, number } = await makeCertified();
    await makePapers(PRESS, NOW);
    const again = await makeSitting(person, { at: NOW });
    const [newer = ''] = await issueCertificates(admin, { sittingIds: [again] }, NOW + 1);
    await makePapers(PRESS, NOW + 2);
    expect((await refusalOf(findPaper(number))).code).toBe('paper-withdrawn');
    await suspendCertificate(admin, { number: newer, reason: 'A question' }, NOW + 3);
    expect((await refusalOf(findPaper(newer))).code).toBe('paper-withdrawn');
    await revokeCertificate(admin, { number: newer, reason: 'Answered' }, NOW + 4);
    expect((await refusalOf(findPaper(newer))).code).toBe('paper-withdrawn');
  });
});

describe('checking a PDF', () => {
  it('knows a paper again, and no other: not a changed byte, not another certificate’s', async () => {
    const { number } = await makeCertified();
    const other = await makeCertified();
    await makePapers(PRESS, NOW);
    const { bytes } = await findPaper(number);
    expect(await checkPaper(showNumber(number), bytes)).toEqual({ madeAt: NOW });
    for (const at of [0, 9, bytes.length >> 1, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(await checkPaper(number, changed)).toEqual({ madeAt: null });
    }
    expect(await checkPaper(number, Buffer.concat([bytes, Buffer.from('\n')]))).toEqual({ madeAt: null });
    expect(await checkPaper(number, Buffer.alloc(0))).toEqual({ madeAt: null });
    expect(await checkPaper(other.number, bytes)).toEqual({ madeAt: null });
    expect(await checkPaper('nothing', bytes)).toEqual({ madeAt: null });
  });
});

it('what is half written is never handed out under a paper’s name', async () => {
  const { number } = await makeCertified();
  writeFileSync(path.join(folder, `.${number}-00000000.pdf.abc`), 'half');
  expect((await refusalOf(findPaper(number))).code).toBe('paper-not-made');
});
