import { beforeEach, describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { sittings } from '#db/schema/exams';
import { everyTable, personColumns } from '#tests/support/every-table';
import { CANARY, makeCandidate, publishExam, sitExam } from '#tests/support/factories/exams';
import { CANARY_EMAIL, CANARY_NAME, makeKnown } from '#tests/support/factories/known';
import { makePerson } from '#tests/support/factories/people';
import { record } from '~/domain/audit/record.server';
import { openThrottle } from '~/domain/people/throttle.server';
import { notExported } from '~/domain/privacy/export/not-exported';
import { sectionNames } from '~/domain/privacy/export/section';
import { startDataExport } from '~/domain/privacy/export/start-data-export.server';
import { DATA_FORMAT, dataSections, writeOwnData } from '~/domain/privacy/export/write-own-data.server';

beforeEach(() => openThrottle(':memory:'));

const NOW = Date.UTC(2026, 10, 22);

async function exported(whose: { personId: string; email: string }): Promise<string> {
  let text = '';
  for await (const chunk of writeOwnData(whose, (section) => ({ en: `About ${section}` }), NOW)) text += chunk;
  return text;
}

describe('of every column that names a person', () => {
  const named = [...everyTable].flatMap(([table, columns]) => personColumns(columns).map((name) => `${table}.${name}`));
  const answered = dataSections.flatMap(({ of }) => of);

  it('says that it is exported, or why not', () => {
    expect(named.length).toBeGreaterThan(60);
    expect([...answered, ...Object.keys(notExported)].sort()).toEqual(named.sort());
  });

  it('writes each section once, in one order', () => {
    expect(dataSections.map(({ name }) => name)).toEqual(sectionNames);
    expect(new Set(answered).size).toBe(answered.length);
  });
});

it('writes one document, with its version, and moments that can be read', async () => {
  const { person, number } = await makeKnown();
  const document = JSON.parse(await exported(person));
  expect(document).toMatchObject({ format: DATA_FORMAT, writtenAt: '2026-11-22T00:00:00.000Z' });
  expect(Object.keys(document)).toEqual(['format', 'writtenAt', ...sectionNames]);
  expect(document.account).toMatchObject({
    about: { en: 'About account' },
    rows: [{ name: CANARY_NAME, email: CANARY_EMAIL, signedUpAt: '2026-01-05T08:00:00.000Z' }],
  });
  expect(document.certificates.rows).toMatchObject([
    { number, history: [{ to: 'valid' }] },
    { nameToPrint: CANARY_NAME },
  ]);
  expect(document.consents.rows.map(({ field }: { field: string }) => field).sort()).toEqual([
    'clearance',
    'contact',
    'name',
  ]);
  for (const section of [
    'rosters',
    'deadlines',
    'marksByHand',
    'entitlements',
    'bindings',
    'mails',
    'log',
    'lessons',
    'worksheets',
  ]) {
    expect(document[section].rows.length).toBeGreaterThan(0);
  }
});

it('has nobody else’s name, address or id, and no digest of a link or password, in it', async () => {
  const { person, manager, trainer, admin } = await makeKnown();
  const subject = { type: 'person', id: person.personId };
  const detail = { shownTo: manager.personId };
  const entry = { at: NOW, actorId: trainer.personId, action: 'host-profile-changed', subject, detail } as const;
  await transaction((tx) => record(tx, { ...entry, reason: `Asked by ${manager.name}` }));
  const text = await exported(person);
  for (const other of [manager, trainer, admin]) {
    for (const secret of [other.name, other.email, other.personId]) expect(text).not.toContain(`"${secret}"`);
    expect(text).not.toContain(other.personId);
    expect(text).not.toContain(other.email);
  }
  expect(text).not.toMatch(/argon2|tokenHash|passwordHash/);
  const stranger = await makePerson({ name: 'Somebody Strange' });
  expect(await exported(stranger)).not.toContain(CANARY_NAME);
});

it('tells no key, question or explanation of an exam, only one’s own answers by place', async () => {
  await publishExam();
  const candidate = await makeCandidate();
  await sitExam(candidate);
  const text = await exported(candidate);
  const [sat] = await db.select({ paper: sittings.paper }).from(sittings);
  expect(sat?.paper.items.length).toBeGreaterThan(0);
  for (const { itemId, version } of sat?.paper.items ?? []) {
    expect(text).not.toContain(itemId);
    expect(text).not.toContain(version);
  }
  expect(JSON.parse(text).exams.rows[0].answers.length).toBeGreaterThan(0);
  expect(text).not.toContain(CANARY);
});

it('is written down each time, and not more than five times an hour', async () => {
  const person = await makePerson();
  for (let copy = 0; copy < 5; copy++) await startDataExport(person, NOW);
  await expect(startDataExport(person, NOW)).rejects.toMatchObject({ code: 'too-many-tries' });
  const entries = await db.select().from(auditEntries);
  expect(entries.map(({ action }) => action)).toEqual(Array(5).fill('data-exported'));
});
