import { describe, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { certificates } from '#db/schema/certificates';
import { EXAM_DAY, makeCertified, makeSitting } from '#tests/support/factories/certificates';
import { makeAdmin, makePerson } from '#tests/support/factories/people';
import { issueCertificates } from '~/domain/certificates/issue-certificates.server';
import { confirmName } from '~/domain/certificates/names/confirm-name.server';
import { findOwnName } from '~/domain/certificates/names/find-own-name.server';

const NOW = EXAM_DAY + 1000;
const named = async () => (await db.select().from(auditEntries)).filter(({ action }) => action.includes('name-conf'));

describe('a name that can be printed', () => {
  it.each([
    ['Amina Okoye', '', 'Amina Okoye', null],
    ['  José   María\tÑandú  ', 'ignored', 'José María Ñandú', null],
    ['Zoe\u0308 O’Neill-Smith, Jr.', '', 'Zoë O’Neill-Smith, Jr.', null],
    ['林悦', ' Lin  Yue ', '林悦', 'Lin Yue'],
    ['阿卜杜拉·买买提', "Abdulla Muhemmet'", '阿卜杜拉·买买提', "Abdulla Muhemmet'"],
    ['Мария Иванова', 'Mariia Ivanova', 'Мария Иванова', 'Mariia Ivanova'],
  ])('%s is kept as it is printed', async (name, latin, kept, romanised) => {
    const person = await makePerson();
    await confirmName(person, { name, latin }, NOW);
    expect(await findOwnName(person)).toEqual({ name: kept, latin: romanised, consentedAt: NOW });
    expect(await named()).toMatchObject([{ actorId: person.personId, detail: { changed: false } }]);
    expect(JSON.stringify(await named())).not.toContain(kept);
  });

  it('can be changed; the same again writes nothing', async () => {
    const person = await makePerson();
    await confirmName(person, { name: 'Lin Yue' }, NOW);
    await confirmName(person, { name: 'Lin Yue ' }, NOW + 1);
    expect(await named()).toHaveLength(1);
    await confirmName(person, { name: '林悦', latin: 'Lin Yue' }, NOW + 2);
    expect(await findOwnName(person)).toEqual({ name: '林悦', latin: 'Lin Yue', consentedAt: NOW + 2 });
  });

  it('counts for the next certificate only', async () => {
    const { person, admin, number } = await makeCertified({ person: await makePerson({ name: 'Before' }) });
    await confirmName(person, { name: 'After' }, NOW + 2);
    const again = await makeSitting(person, { at: NOW + 3 });
    await issueCertificates(admin, { sittingIds: [again] }, NOW + 4);
    const rows = await db.select({ number: certificates.number, holder: certificates.holder }).from(certificates);
    expect(rows.find((row) => row.number === number)?.holder).toBe('Before');
    expect(rows.find((row) => row.number !== number)?.holder).toBe('After');
  });
});

describe('a name that cannot', () => {
  it.each([
    ['𠮷野家', 'Yoshino', 'name-unprintable', 'name'],
    ['Lin 🎬 Yue', '', 'name-unprintable', 'name'],
    ['Lin\u202eYue', '', 'name-unprintable', 'name'],
    ['Li\u0301\u0301\u0301n', '', 'name-unprintable', 'name'],
    ['محمد', 'Muhammad', 'name-unprintable', 'name'],
    ['<b>Lin</b>', '', 'name-character', 'name'],
    ['Lin = Yue', '', 'name-character', 'name'],
    ['12 34', '', 'name-letterless', 'name'],
    ['···', '', 'name-letterless', 'name'],
    ['x'.repeat(61), '', 'name-too-long', 'name'],
    ['林悦', '', 'latin-missing', 'latin'],
    ['林悦', ' ', 'latin-missing', 'latin'],
    ['林悦', '林 Yue', 'latin-character', 'latin'],
    ['林悦', 'Lin Yuе', 'latin-character', 'latin'],
    ['林悦', 'x'.repeat(81), 'name-too-long', 'latin'],
  ])('%s (%s) is refused: %s', async (name, latin, code, field) => {
    const person = await makePerson();
    await expect(confirmName(person, { name, latin }, NOW)).rejects.toMatchObject({ code, field });
    expect(await findOwnName(person)).toBeNull();
  });

  it('names the character', async () => {
    const person = await makePerson();
    await expect(confirmName(person, { name: 'Lin <Yue' }, NOW)).rejects.toMatchObject({ facts: { character: '<' } });
  });
});

it('nobody is issued a certificate under a name they have not agreed to', async () => {
  const admin = await makeAdmin();
  const person = await makePerson({ name: 'Lin Yue' });
  const sittingId = await makeSitting(person, { named: false });
  await expect(issueCertificates(admin, { sittingIds: [sittingId] }, NOW)).rejects.toMatchObject({
    code: 'name-unconfirmed',
    facts: { name: 'Lin Yue' },
  });
  expect(await db.select().from(certificates)).toEqual([]);
});
