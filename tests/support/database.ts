import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { adoptConnection, closeDatabase, openDatabase } from '#db/client';
import { engine } from '#db/engine';
import { migrateSqlite } from '#db/migrate';

const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'greenroom-test-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
let count = 0;

/** A place for something one test process keeps beside its databases; nothing is there yet. */
export const freshFolder = (name: string): string => path.join(folder, name);

/** An empty, migrated database for one test: a copied file for SQLite, emptied tables in process for PostgreSQL. */
export async function openFreshDatabase(): Promise<void> {
  if (engine === 'postgres') {
    const { emptiedPostgres } = await import('./postgres');
    adoptConnection(await emptiedPostgres());
    return;
  }
  await closeDatabase();
  const template = path.join(folder, 'template.sqlite');
  if (!existsSync(template)) migrateSqlite(template, Date.now());
  const file = path.join(folder, `${++count}.sqlite`);
  copyFileSync(template, file);
  await openDatabase(file);
}
