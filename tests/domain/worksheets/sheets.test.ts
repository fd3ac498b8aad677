import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { newId } from '#db/identifier';
import { auditEntries } from '#db/schema/audit';
import { worksheets } from '#db/schema/worksheets';
import { makePerson } from '#tests/support/factories/people';
import { answering, anyWorksheet, makeSheet, publishWorksheets, SHEET_DAY } from '#tests/support/factories/worksheets';
import { copySheet } from '~/domain/worksheets/copy-sheet.server';
import { deleteSheet } from '~/domain/worksheets/delete-sheet.server';
import { findSheet } from '~/domain/worksheets/find-sheet.server';
import { listSheets } from '~/domain/worksheets/list-sheets.server';
import { saveSheet } from '~/domain/worksheets/save-sheet.server';
import { SHEET_LIMIT, SHEETS_AT_MOST } from '~/domain/worksheets/sheet-limits';
import { startSheet } from '~/domain/worksheets/start-sheet.server';

beforeEach(() => publishWorksheets());

const LATER = SHEET_DAY + 60_000;
const acts = () =>
  db
    .select({ action: auditEntries.action, subject: auditEntries.subjectId, detail: auditEntries.detail })
    .from(auditEntries)
    .where(eq(auditEntries.subjectType, 'worksheet'))
    .orderBy(asc(auditEntries.position));

describe('starting a sheet', () => {
  it('begins in the person’s language, and records that it began without a word of it', async () => {
    const person = await makePerson({ language: 'zh' });
    const id = await makeSheet(person, 'A secret title');
    const sheet = await findSheet(person, id);
    expect(sheet).toMatchObject({
      id,
      title: 'A secret title',
      version: 1,
      createdAt: SHEET_DAY,
      changedAt: SHEET_DAY,
    });
    expect(sheet.answers.tables.run?.map(({ shown }) => shown)).toEqual(['开场', '', '']);
    expect(await acts()).toEqual([{ action: 'worksheet-started', subject: id, detail: { worksheet: 'plan' } }]);
  });

  it('refuses a worksheet there is none of, and more sheets than one keeps', async () => {
    const person = await makePerson();
    const none = startSheet(person, { worksheetId: 'nothing', title: 'T' }, SHEET_DAY);
    await expect(none).rejects.toMatchObject({ code: 'not-found' });
    await transaction(async (tx) => {
      const row = { personId: person.personId, worksheetId: 'plan', title: 'T', answers: answering(), version: 1 };
      const rows = Array.from({ length: SHEETS_AT_MOST }, () => ({ ...row, id: newId(), createdAt: 1, changedAt: 1 }));
      await tx.insert(worksheets).values(rows);
    });
    await expect(makeSheet(person)).rejects.toMatchObject({ code: 'sheets-full', facts: { maximum: SHEETS_AT_MOST } });
    expect(await acts()).toEqual([]);
    await makeSheet(await makePerson());
  });
});

describe('saving a sheet', () => {
  const save = (
    person: Awaited<ReturnType<typeof makePerson>>,
    sheetId: string,
    version: number,
    wish: string,
    now = LATER,
  ) =>
    saveSheet(person, { sheetId, version, title: 'June, Lagos', answers: answering({ wish }, [{ shown: 'a' }]) }, now);

  it('keeps the whole of it as the next version, and records nothing', async () => {
    const person = await makePerson();
    const id = await makeSheet(person);
    expect(await save(person, id, 1, 'Be known')).toEqual({ version: 2, changedAt: LATER });
    const sheet = await findSheet(person, id);
    expect(sheet).toMatchObject({ version: 2, createdAt: SHEET_DAY, changedAt: LATER });
    expect(sheet.answers.fields.wish).toBe('Be known');
    expect(sheet.answers.tables.run).toEqual([{ minute: '', shown: 'a', count: '' }]);
    expect(await acts()).toHaveLength(1);
  });

  it('overwrites no newer version, and says when that was saved', async () => {
    const person = await makePerson();
    const id = await makeSheet(person);
    await save(person, id, 1, 'from one tab');
    const other = save(person, id, 1, 'from another', LATER + 1);
    await expect(other).rejects.toMatchObject({ code: 'sheet-newer', facts: { from: LATER } });
    expect((await findSheet(person, id)).answers.fields.wish).toBe('from one tab');
    await expect(save(person, id, 7, 'from the future')).rejects.toMatchObject({ code: 'sheet-newer' });
  });

  it('lets one of two win that were made upon the same version', async () => {
    const person = await makePerson();
    const id = await makeSheet(person);
    const both = await Promise.allSettled(['one', 'two', 'three'].map((wish) => save(person, id, 1, wish)));
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await findSheet(person, id)).version).toBe(2);
  });

  it('takes the same again for no change, whatever version it was made upon', async () => {
    const person = await makePerson();
    const id = await makeSheet(person);
    await save(person, id, 1, 'Be known');
    expect(await save(person, id, 1, 'Be known', LATER + 5)).toEqual({ version: 2, changedAt: LATER });
  });

  it('refuses more than a sheet holds, and nothing is half-written', async () => {
    const person = await makePerson();
    const id = await makeSheet(person);
    const long = save(person, id, 1, '起'.repeat(SHEET_LIMIT));
    await expect(long).rejects.toMatchObject({ code: 'sheet-too-long', facts: { maximum: SHEET_LIMIT } });
    expect(await findSheet(person, id)).toMatchObject({ version: 1, changedAt: SHEET_DAY });
  });
});

it('is found, saved, copied and deleted by nobody else', async () => {
  const person = await makePerson();
  const other = await makePerson();
  const id = await makeSheet(person);
  const saving = { sheetId: id, version: 1, title: 'Mine now', answers: answering() };
  for (const tried of [
    () => findSheet(other, id),
    () => saveSheet(other, saving, LATER),
    () => copySheet(other, { sheetId: id, title: (of) => of }, LATER),
    () => deleteSheet(other, id, LATER),
  ]) {
    await expect(tried()).rejects.toMatchObject({ code: 'not-found' });
  }
  expect(await listSheets(other)).toEqual([]);
  expect(await findSheet(person, id)).toMatchObject({ title: 'June, Lagos', version: 1 });
});

it('lists one’s own, the one changed last first', async () => {
  const person = await makePerson();
  const first = await makeSheet(person, 'First', SHEET_DAY);
  const second = await makeSheet(person, 'Second', SHEET_DAY + 1);
  await makeSheet(await makePerson(), 'Somebody else’s');
  expect((await listSheets(person)).map(({ title }) => title)).toEqual(['Second', 'First']);
  await saveSheet(person, { sheetId: first, version: 1, title: 'First', answers: answering({ wish: 'w' }) }, LATER);
  expect((await listSheets(person)).map(({ id }) => id)).toEqual([first, second]);
});

it('starts the next from the last, which stays as it is', async () => {
  const person = await makePerson();
  const id = await makeSheet(person, 'x'.repeat(120));
  const answers = answering({ wish: 'Be known' }, [{ shown: 'a' }, { shown: 'b' }]);
  await saveSheet(person, { sheetId: id, version: 1, title: 'June', answers }, LATER);
  const copied = await copySheet(person, { sheetId: id, title: (of) => `${of} (copy) ${'y'.repeat(200)}` }, LATER + 1);
  const [old, fresh] = [await findSheet(person, id), await findSheet(person, copied)];
  expect(fresh.answers).toEqual(old.answers);
  expect(fresh.title).toMatch(/^June \(copy\) y+$/);
  expect(fresh.title).toHaveLength(120);
  expect(old).toMatchObject({ title: 'June', version: 2 });
});

it('deletes for good, and records it', async () => {
  const person = await makePerson();
  const id = await makeSheet(person);
  await deleteSheet(person, id, LATER);
  await expect(findSheet(person, id)).rejects.toMatchObject({ code: 'not-found' });
  await expect(deleteSheet(person, id, LATER)).rejects.toMatchObject({ code: 'not-found' });
  expect((await acts()).map(({ action }) => action)).toEqual(['worksheet-started', 'worksheet-deleted']);
});

it('shows of an older edition what the worksheet still asks', async () => {
  const person = await makePerson();
  const id = await makeSheet(person);
  const answers = answering({ wish: 'Be known', market: 'Lagos' }, [{ shown: 'a' }]);
  await saveSheet(person, { sheetId: id, version: 1, title: 'June', answers }, LATER);
  const [goal] = anyWorksheet.parts;
  const shorter = {
    ...anyWorksheet,
    parts: [{ ...goal, id: 'goal', title: anyWorksheet.title, fields: goal?.fields?.slice(1) }],
  };
  await publishWorksheets([shorter]);
  const found = await findSheet(person, id);
  expect(found.answers).toEqual({ fields: { market: 'Lagos', minutes: '', starts: '', format: '' }, tables: {} });
  await publishWorksheets([]);
  await expect(findSheet(person, id)).rejects.toMatchObject({ code: 'not-found' });
});
