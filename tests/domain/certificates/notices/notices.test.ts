import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { certificateNotices } from '#db/schema/certificates';
import { outboxMails } from '#db/schema/people';
import { EXAM_DAY, makeCertified } from '#tests/support/factories/certificates';
import { makePerson } from '#tests/support/factories/people';
import type { CertificateLetter } from '~/domain/certificates/notices/certificate-letter';
import { dueNotice, noticeDays } from '~/domain/certificates/notices/notice-days';
import { sendExpiryNotices } from '~/domain/certificates/notices/send-expiry-notices.server';
import { tellHolder } from '~/domain/certificates/notices/tell-holder.server';
import { revokeCertificate } from '~/domain/certificates/revoke-certificate.server';
import { validUntil } from '~/domain/certificates/valid-until';

const DAY = 86_400_000;
const END = validUntil(EXAM_DAY + 1000, 12);
const letter: CertificateLetter = (language, { news, days, reason, name }) => ({
  subject: `${language} ${news} ${days}`,
  body: `${name} ${reason}`,
});
const subjects = async () => (await db.select().from(outboxMails)).map(({ subject }) => subject);

describe('notices before the end', () => {
  it('are sent 60, 30 and 7 days before it, once each, in the holder’s language', async () => {
    await makeCertified({ person: await makePerson({ language: 'zh' }) });
    for (const before of [61, 60, 59.5, 30, 29, 7, 6, 1]) await sendExpiryNotices(letter, END - before * DAY);
    await sendExpiryNotices(letter, END);
    expect(await subjects()).toEqual(['zh expiring 60', 'zh expiring 30', 'zh expiring 7']);
    expect(await db.$count(certificateNotices)).toBe(3);
  });

  it('after a long silence only the nearest one is', async () => {
    await makeCertified();
    await sendExpiryNotices(letter, END - 5 * DAY);
    await sendExpiryNotices(letter, END - 4 * DAY);
    expect(await subjects()).toEqual(['en expiring 5']);
  });

  it('run twice at once: one mail', async () => {
    await makeCertified();
    const runs = Array.from({ length: 5 }, () => sendExpiryNotices(letter, END - 40 * DAY));
    expect((await Promise.all(runs)).reduce((sum, sent) => sum + sent, 0)).toBe(1);
    expect(await subjects()).toHaveLength(1);
  });

  it('none for what was revoked', async () => {
    const { admin, number } = await makeCertified();
    await revokeCertificate(admin, { number, reason: 'Because' }, EXAM_DAY + DAY);
    expect(await sendExpiryNotices(letter, END - 40 * DAY)).toBe(0);
  });

  it('more than one transaction’s worth', async () => {
    const { admin } = await makeCertified();
    for (let count = 0; count < 104; count++) await makeCertified({ admin });
    expect(await sendExpiryNotices(letter, END - DAY)).toBe(105);
    expect(await sendExpiryNotices(letter, END - DAY)).toBe(0);
  });

  it('is the nearest whose day has come, within the term', () => {
    const moment = fc.integer({ min: 0, max: 400 * DAY });
    fc.assert(
      fc.property(moment, moment, moment, (issuedAt, term, passed) => {
        const end = issuedAt + term;
        const now = issuedAt + passed;
        const due = dueNotice({ validUntil: end, issuedAt }, now);
        const come = noticeDays.filter((days) => now >= end - days * DAY && end - days * DAY > issuedAt);
        if (now >= end || come.length === 0) expect(due).toBeNull();
        else expect(due).toBe(Math.min(...come));
      }),
    );
  });
});

it.each([
  ['certificate-issued', 'issued'],
  ['certificate-suspended', 'suspended'],
  ['certificate-reinstated', 'reinstated'],
  ['certificate-revoked', 'revoked'],
] as const)('the holder is told: %s', async (action, news) => {
  const { person, admin, number } = await makeCertified();
  const entry = { at: EXAM_DAY, actorId: admin.personId, action, subject: { type: 'certificate', id: number } };
  await transaction((tx) => tellHolder(letter)(tx, { ...entry, reason: 'A question is open' }));
  expect(await db.select().from(outboxMails)).toMatchObject([
    { recipient: person.email, subject: `en ${news} 0`, body: `${person.name} A question is open` },
  ]);
});
