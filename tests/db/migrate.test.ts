import { chmodSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { engine } from '#db/engine';
import { knownMigrations, migrateSqlite, migrationsFolder, UnusableDatabase } from '#db/migrate';

const somewhere = () => mkdtempSync(path.join(tmpdir(), 'greenroom-migrate-'));
const now = Date.UTC(2026, 10, 22);

describe.runIf(engine === 'sqlite')('migrateSqlite', () => {
  it('makes a new database, and changes nothing the second time', () => {
    const file = path.join(somewhere(), 'deep', 'greenroom.sqlite');
    expect(migrateSqlite(file, now)).toBe(true);
    expect(migrateSqlite(file, now)).toBe(false);
    expect(readdirSync(path.dirname(file)).filter((name) => name.includes('before'))).toEqual([]);
  });

  it('keeps a copy before it changes a file', () => {
    const folder = somewhere();
    const file = path.join(folder, 'greenroom.sqlite');
    new Database(file).exec('create table notes (text)').close();
    expect(migrateSqlite(file, now)).toBe(false);
    const [copy] = readdirSync(folder).filter((name) => name.includes('.before-2026-11-22'));
    expect(copy).toBeDefined();
    const tables = new Database(path.join(folder, String(copy)), { readonly: true })
      .prepare(`select name from sqlite_master where type = 'table'`)
      .pluck()
      .all();
    expect(tables).toEqual(['notes']);
  });

  it('refuses a database that a newer Greenroom has migrated, and leaves it alone', () => {
    const file = path.join(somewhere(), 'greenroom.sqlite');
    migrateSqlite(file, now);
    new Database(file)
      .exec(`insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)`)
      .close();
    expect(() => migrateSqlite(file, now)).toThrow(/newer Greenroom/);
  });

  it('refuses a file that is no database', () => {
    const file = path.join(somewhere(), 'greenroom.sqlite');
    writeFileSync(file, 'a letter to the editor, long enough not to be taken for an empty file');
    expect(() => migrateSqlite(file, now)).toThrow(UnusableDatabase);
  });

  it.skipIf(process.getuid?.() === 0)('refuses a folder it may not write', () => {
    const folder = somewhere();
    chmodSync(folder, 0o500);
    expect(() => migrateSqlite(path.join(folder, 'greenroom.sqlite'), now)).toThrow(/cannot be written/);
  });

  it('refuses a place that cannot hold a database', () => {
    const folder = somewhere();
    writeFileSync(path.join(folder, 'file'), '');
    expect(() => migrateSqlite(path.join(folder, 'file', 'greenroom.sqlite'), now)).toThrow(UnusableDatabase);
  });
});

it('knows the same migrations on both engines', () => {
  const [sqlite, postgres] = (['sqlite', 'postgres'] as const).map((each) => readdirSync(migrationsFolder(each)));
  expect(sqlite).toEqual(postgres);
  expect(knownMigrations(migrationsFolder('sqlite')).length).toBe(
    sqlite?.filter((name) => name.endsWith('.sql')).length,
  );
  expect(existsSync(path.join(migrationsFolder('postgres'), 'meta', '_journal.json'))).toBe(true);
});
