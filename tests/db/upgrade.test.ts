import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { engine } from '#db/engine';
import { migrateSqlite, migrationsFolder } from '#db/migrate';

const journal = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) });
const columns = z.array(z.object({ name: z.string(), type: z.string(), pk: z.number() }));
const names = z.array(z.string());

const folder = migrationsFolder('sqlite');
const all = journal.parse(JSON.parse(readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8')));

/** A database as it was after the first so many migrations. */
function databaseAfter(count: number): string {
  const place = mkdtempSync(path.join(tmpdir(), 'greenroom-upgrade-'));
  const migrations = path.join(place, 'migrations');
  cpSync(folder, migrations, { recursive: true });
  const shortened = { ...all, entries: all.entries.slice(0, count) };
  writeFileSync(path.join(migrations, 'meta', '_journal.json'), JSON.stringify(shortened));
  const file = path.join(place, 'greenroom.sqlite');
  const connection = new Database(file);
  migrate(drizzle(connection), { migrationsFolder: migrations });
  connection.close();
  return file;
}

const tablesOf = (connection: Database.Database) =>
  names.parse(
    connection
      .prepare(
        `select name from pragma_table_list where type = 'table' and schema = 'main'
         and name not like 'sqlite%' and name not like '\\_\\_%' escape '\\'`,
      )
      .pluck()
      .all(),
  );

const columnsOf = (connection: Database.Database, table: string) =>
  columns.parse(connection.prepare(`select name, type, pk from pragma_table_info(?)`).all(table));

/** One row in every table. All texts are alike and all numbers are one, so that each row points at the others. */
function fill(file: string): string[] {
  const connection = new Database(file);
  connection.pragma('foreign_keys = OFF');
  const tables = tablesOf(connection);
  for (const table of tables) {
    const held = columnsOf(connection, table);
    const values = held.map(({ type }) => (type.toLowerCase() === 'integer' ? 1 : 'x'));
    connection
      .prepare(`insert into "${table}" (${held.map(({ name }) => `"${name}"`)}) values (${held.map(() => '?')})`)
      .run(...values);
  }
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  connection.close();
  return tables;
}

/**
 * Tables that a later edition keeps under other names: what is to be found of each row. An order class became an order and
 * the class that delivers it; what its students share became consents by field.
 */
const moved: Record<string, (row: Record<string, unknown>) => Record<string, Record<string, unknown>>> = {
  order_classes: ({ university_id, enterprise_id, name_en, name_zh, state, seats, needed_by, zone, ...row }) => ({
    orders: { ...row, university_id, enterprise_id, title: name_zh, state, seats, needed_by },
    classes: { ...row, organisation_id: university_id, order_id: row.id, name_en, name_zh, zone },
  }),
  class_members: ({ shared_at, ...row }) => ({
    class_members: row,
    ...(shared_at === undefined ? {} : { class_consents: { class_id: row.class_id, field: 'name', since: shared_at } }),
    roster_places: { class_id: row.class_id, person_id: row.person_id },
  }),
};

const rowsOf = z.array(z.record(z.string(), z.unknown()));

describe.runIf(engine === 'sqlite')('an older database', () => {
  const editions = all.entries.slice(0, -1).map(({ tag }, index) => [tag, index + 1] as const);
  it.each(editions)('of %s keeps every row and every value', (_tag, count) => {
    const file = databaseAfter(count);
    const tables = fill(file);
    const before = new Database(file, { readonly: true });
    const held = tables.map((table) => ({
      table,
      rows: rowsOf.parse(before.prepare(`select * from "${table}"`).all()),
    }));
    before.close();

    migrateSqlite(file, Date.UTC(2026, 10, 22));

    const after = new Database(file, { readonly: true });
    for (const { table, rows } of held) {
      for (const row of rows) {
        for (const [place, found] of Object.entries(moved[table]?.(row) ?? { [table]: row })) {
          const kept = after.prepare(`select * from "${place}"`).all();
          expect(kept, table).toContainEqual(expect.objectContaining(found));
        }
      }
    }
    expect(after.pragma('foreign_key_check')).toEqual([]);
    after.close();
  });
});
