import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { adoptConnection, closeDatabase, openDatabase } from '#db/client';
import { engine } from '#db/engine';
import { migrateSqlite } from '#db/migrate';

const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
forgetTheKilled();
const folder = mkdtempSync(path.join(place, `greenroom-test-${process.pid}-`));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
let count = 0;
let current: string | undefined;

/** A process that was killed could not take its databases away. */
function forgetTheKilled(): void {
  for (const name of readdirSync(place)) {
    const [, pid] = /^greenroom-test-(\d+)-/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(path.join(place, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

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
  if (current) for (const end of ['', '-wal', '-shm']) rmSync(current + end, { force: true });
  const file = path.join(folder, `${++count}.sqlite`);
  current = file;
  copyFileSync(template, file);
  await openDatabase(file);
}
