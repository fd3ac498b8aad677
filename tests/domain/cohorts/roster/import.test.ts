import { asc, eq, isNull } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { classes, classMembers, orders } from '#db/schema/cohorts';
import { rosterImportRows, rosterImports, rosterPlaces } from '#db/schema/rosters';
import { makeClass } from '#tests/support/factories/cohorts';
import { makeMember, makeOrganisation, makeTrainer } from '#tests/support/factories/organisations';
import { LONG_AGO, makePerson } from '#tests/support/factories/people';
import { makePlace } from '#tests/support/factories/rosters';
import { refusalOf } from '#tests/support/refusal';
import { gb18030, rosterLines, utf8 } from '#tests/support/roster-files';
import { advanceImports } from '~/domain/cohorts/roster/imports/advance-imports.server';
import { applyPart } from '~/domain/cohorts/roster/imports/apply-part.server';
import { beginImport } from '~/domain/cohorts/roster/imports/begin-import.server';
import { confirmImport } from '~/domain/cohorts/roster/imports/confirm-import.server';
import { discardImport } from '~/domain/cohorts/roster/imports/discard-import.server';
import { findImport } from '~/domain/cohorts/roster/imports/find-import.server';
import { mapImport } from '~/domain/cohorts/roster/imports/map-import.server';
import type { RosterMapping } from '~/domain/cohorts/roster/roster-row';
import type { Trainer } from '~/domain/people/actor';

const NOW = LONG_AGO + 1_000;
const MAPPING = { number: 0, name: 1, email: 2 };

let trainer: Trainer;
let classId: string;
let universityId: string;

beforeEach(async () => {
  universityId = await makeOrganisation({ kind: 'university' });
  trainer = await makeTrainer(universityId);
  classId = await makeClass({ universityId, state: 'intake' });
});

const seats = (count: number) =>
  transaction(async (tx) => {
    await tx.update(orders).set({ seats: count });
  });

async function compared(bytes: Uint8Array, mapping: RosterMapping = MAPPING, now = NOW): Promise<string> {
  const importId = await beginImport(trainer, { classId, file: { name: 'r.csv', bytes } }, now);
  await mapImport(trainer, { classId, importId, mapping }, now);
  expect(await advanceImports(now)).toEqual({ failed: [] });
  return importId;
}

const look = (importId: string, change: 'add' | 'update' | 'same' | 'repeat' | 'fault' | null = null) =>
  findImport(trainer, { classId, importId, change, page: 1 });

async function applied(bytes: Uint8Array, mapping: RosterMapping = MAPPING) {
  const importId = await compared(bytes, mapping);
  const { changedAt: comparedAt } = await look(importId);
  await confirmImport(trainer, { classId, importId, comparedAt }, NOW);
  expect(await advanceImports(NOW)).toEqual({ failed: [] });
  return look(importId);
}

const roster = () =>
  db
    .select({ id: rosterPlaces.id, number: rosterPlaces.number, name: rosterPlaces.name, email: rosterPlaces.email })
    .from(rosterPlaces)
    .where(isNull(rosterPlaces.removedAt))
    .orderBy(asc(rosterPlaces.number), asc(rosterPlaces.name));

const csv = (...rows: string[]) => utf8(['学号,姓名,邮箱', ...rows].join('\n'));

describe('a file for the roster', () => {
  it('comes from GB18030 to the roster, and the same file again changes nothing', async () => {
    await seats(40);
    const file = gb18030(rosterLines(40));
    expect(await applied(file)).toMatchObject({ state: 'applied', counts: { add: 40, fault: 0 } });
    const before = await roster();
    expect(before).toHaveLength(40);
    const again = await compared(file);
    expect(await look(again)).toMatchObject({
      counts: { add: 0, update: 0, same: 40, repeat: 0, fault: 0 },
      unnamed: 0,
    });
    expect(await roster()).toEqual(before);
    expect(await db.$count(classMembers)).toBe(0);
  });

  it('drops nobody it does not name, and says how many stay', async () => {
    await applied(csv('1,林晓,', '2,陈静,'));
    const importId = await compared(csv('1,林晓,'));
    expect(await look(importId)).toMatchObject({ counts: { same: 1 }, unnamed: 1 });
    await discardImport(trainer, { classId, importId }, NOW);
    expect(await applied(csv('1,林小,'))).toMatchObject({ counts: { update: 1 }, unnamed: 1 });
    expect(await roster()).toMatchObject([{ name: '林小' }, { name: '陈静' }]);
  });

  it('changes nothing before it is confirmed, and shows what it would replace', async () => {
    const { id } = await makePlace(classId, { number: '1', name: '林晓', email: 'old@college.example' });
    const before = await roster();
    const importId = await compared(
      csv('1,林晓,new@college.example', '2,陈静,', '2,陈静,', '3,,', '9,吴,not an address'),
    );
    const found = await look(importId, 'update');
    expect(found.counts).toEqual({ add: 1, update: 1, same: 0, repeat: 1, fault: 2 });
    expect(found.lines).toMatchObject([
      {
        row: 2,
        email: 'new@college.example',
        faults: [{ code: 'was', facts: { value: 'old@college.example', at: 'email' } }],
      },
    ]);
    expect((await look(importId, 'repeat')).lines).toMatchObject([
      { row: 4, faults: [{ code: 'repeats', facts: { row: 3 } }] },
    ]);
    expect(
      (await look(importId, 'fault')).lines.map(({ row, faults }) => [row, faults?.[0]?.code, faults?.[0]?.facts.cell]),
    ).toEqual([
      [5, 'name-missing', 'B5'],
      [6, 'email-wrong', 'C6'],
    ]);
    expect(await roster()).toEqual(before);
    expect(before[0]?.id).toBe(id);
  });

  it('makes everybody wait for their own act but members of the organisation, who join at once', async () => {
    const member = await makeMember(await makePerson({ email: 'in@college.example' }), universityId, 'learner');
    await makePerson({ email: 'elsewhere@college.example' });
    await applied(csv('1,林晓,in@college.example', '2,陈静,elsewhere@college.example', '3,吴,nobody@college.example'));
    expect(await db.select({ personId: classMembers.personId }).from(classMembers)).toEqual([
      { personId: member.personId },
    ]);
    const importId = await compared(csv('2,陈静,elsewhere@college.example', '3,吴,nobody@college.example'));
    const blank = { row: 0, cells: [], name: '', number: '', email: '' };
    const [known, unknown] = (await look(importId, 'same')).lines;
    expect({ ...known, ...blank }).toEqual({ ...unknown, ...blank });
  });

  it('does not overwrite what changed after it was compared', async () => {
    await makePlace(classId, { number: '1', name: '林晓' });
    const importId = await compared(csv('1,林小,', '2,陈静,', '3,吴,'));
    await transaction(async (tx) => {
      await tx.update(rosterPlaces).set({ name: '林晓梅' }).where(eq(rosterPlaces.number, '1'));
    });
    await makePlace(classId, { number: '2', name: '别人' });
    const { changedAt: comparedAt } = await look(importId);
    await confirmImport(trainer, { classId, importId, comparedAt }, NOW);
    await advanceImports(NOW);
    expect(await roster()).toMatchObject([{ name: '林晓梅' }, { name: '别人' }, { name: '吴' }]);
    expect(await look(importId, 'fault')).toMatchObject({
      counts: { add: 1, fault: 2 },
      lines: [
        { row: 2, faults: [{ code: 'was' }, { code: 'changed-meanwhile' }] },
        { row: 3, faults: [{ code: 'changed-meanwhile' }] },
      ],
    });
  });

  it('goes on where it was broken off, and applies no row twice', async () => {
    await seats(120);
    const importId = await compared(utf8(rosterLines(120)));
    const { changedAt: comparedAt } = await look(importId);
    await confirmImport(trainer, { classId, importId, comparedAt }, NOW);
    await applyPart(importId, NOW);
    const half = (await roster()).length;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(120);
    expect(await look(importId)).toMatchObject({ state: 'applying', done: half });
    await advanceImports(NOW);
    expect(await roster()).toHaveLength(120);
    expect(await look(importId)).toMatchObject({ state: 'applied', done: 120 });
    expect((await refusalOf(confirmImport(trainer, { classId, importId, comparedAt }, NOW))).code).toBe(
      'roster-import-moved-on',
    );
    expect(await db.$count(rosterImportRows, eq(rosterImportRows.appliedAt, NOW))).toBe(120);
  });

  it('lets others write between its parts', async () => {
    await seats(400);
    const importId = await compared(utf8(rosterLines(400)));
    const { changedAt: comparedAt } = await look(importId);
    await confirmImport(trainer, { classId, importId, comparedAt }, NOW);
    const happened: string[] = [];
    await advanceImports(NOW, async () => {
      happened.push(`done ${(await look(importId)).done}`);
      await transaction(async (tx) => {
        await tx
          .update(classes)
          .set({ nameEn: `Written ${happened.length}` })
          .where(eq(classes.id, classId));
      });
    });
    expect(happened.slice(0, 3)).toEqual(['done 50', 'done 100', 'done 150']);
    expect(happened.length).toBeGreaterThanOrEqual(8);
    expect(await roster()).toHaveLength(400);
  });

  it('never goes beyond the seats of the order', async () => {
    await seats(2);
    const importId = await compared(csv('1,林晓,', '2,陈静,', '3,吴,'));
    const found = await look(importId);
    expect(found).toMatchObject({ over: true, seats: 2, taken: 0 });
    const refusal = await refusalOf(confirmImport(trainer, { classId, importId, comparedAt: found.changedAt }, NOW));
    expect(refusal).toMatchObject({ code: 'over-seats', facts: { members: 3, seats: 2 } });
    expect(await roster()).toEqual([]);
    await seats(3);
    await confirmImport(trainer, { classId, importId, comparedAt: found.changedAt }, NOW);
    await seats(1);
    await advanceImports(NOW);
    expect(await look(importId)).toMatchObject({ state: 'failed', failure: 'over-seats' });
    expect(await roster()).toEqual([]);
  });

  it('stops when the order moves on meanwhile', async () => {
    const importId = await compared(csv('1,林晓,'));
    const { changedAt: comparedAt } = await look(importId);
    await confirmImport(trainer, { classId, importId, comparedAt }, NOW);
    await transaction(async (tx) => {
      await tx.update(orders).set({ state: 'roster-locked' });
    });
    await advanceImports(NOW);
    expect(await look(importId)).toMatchObject({ state: 'failed', failure: 'not-in-this-state' });
    expect(await roster()).toEqual([]);
  });

  it('brings back whom it names after they were taken off, and says so', async () => {
    await makePlace(classId, { number: '1', name: '林晓', removedAt: NOW });
    const importId = await compared(csv('1,林晓,'));
    expect(await look(importId, 'add')).toMatchObject({
      lines: [{ faults: [{ code: 'removed-before', facts: { name: '林晓' } }] }],
    });
  });
});

describe('what is refused', () => {
  it('leaves the database as it was, whatever the file', async () => {
    await makePlace(classId, { number: '1' });
    const all = async () => [
      await db.select().from(rosterPlaces),
      await db.$count(rosterImports),
      await db.$count(auditEntries),
    ];
    const before = await all();
    for (const bytes of [
      utf8(''),
      utf8(rosterLines(50_000)),
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
      utf8('PK\u0003\u0004'),
      utf8('姓名,学号\n"open'),
      utf8('<table>'),
    ]) {
      await refusalOf(beginImport(trainer, { classId, file: { name: 'r.xlsx', bytes } }, NOW));
    }
    expect((await refusalOf(beginImport(trainer, { classId, file: null }, NOW))).code).toBe('roster-file-missing');
    expect(await all()).toEqual(before);
  });

  it('is a column that is missing, twice, or not there', async () => {
    const importId = await beginImport(trainer, { classId, file: { name: 'r', bytes: csv('1,林,') } }, NOW);
    const map = (mapping: RosterMapping) => refusalOf(mapImport(trainer, { classId, importId, mapping }, NOW));
    expect(await map({ number: 0 })).toMatchObject({ code: 'roster-name-missing', field: 'name' });
    expect(await map({ name: 1 })).toMatchObject({ code: 'roster-key-missing' });
    expect(await map({ name: 1, number: 1 })).toMatchObject({ code: 'roster-column-twice', field: 'number' });
    expect(await map({ name: 1, number: 7 })).toMatchObject({ code: 'roster-import-moved-on' });
  });

  it('is a class of others, another step of the order, and a second file while one is applied', async () => {
    const file = { name: 'r', bytes: csv('1,林,') };
    const importId = await compared(csv('1,林,'));
    const other = await makeTrainer();
    expect((await refusalOf(beginImport(other, { classId, file }, NOW))).code).toBe('not-found');
    expect((await refusalOf(findImport(other, { classId, importId, change: null, page: 1 }))).code).toBe('not-found');
    expect((await refusalOf(mapImport(other, { classId, importId, mapping: MAPPING }, NOW))).code).toBe('not-found');
    const another = await makeClass({ universityId, state: 'intake' });
    expect((await refusalOf(discardImport(trainer, { classId: another, importId }, NOW))).code).toBe('not-found');
    const { changedAt: comparedAt } = await look(importId);
    expect((await refusalOf(confirmImport(trainer, { classId, importId, comparedAt: 1 }, NOW))).code).toBe(
      'roster-import-moved-on',
    );
    await confirmImport(trainer, { classId, importId, comparedAt }, NOW);
    expect((await refusalOf(beginImport(trainer, { classId, file }, NOW))).code).toBe('roster-import-underway');
    await advanceImports(NOW);
    const teaching = await makeClass({ universityId, state: 'teaching' });
    expect((await refusalOf(beginImport(trainer, { classId: teaching, file }, NOW))).code).toBe('not-in-this-state');
  });
});
