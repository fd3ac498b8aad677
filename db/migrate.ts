import { accessSync, constants, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { z } from 'zod';

/** A database that cannot be opened as it is, said so that whoever starts the server knows what to do. */
export class UnusableDatabase extends Error {
  override name = 'UnusableDatabase';
}

const journal = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })) });
const applied = z.array(z.object({ created_at: z.coerce.number() }));

/** Migration files stand beside this one in development and beside the build in production. */
export function migrationsFolder(engine: 'sqlite' | 'postgres'): string {
  return path.resolve(process.cwd(), 'db', 'migrations', engine);
}

/** When each known migration was made, oldest first. */
export function knownMigrations(folder: string): number[] {
  const text = readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8');
  return journal.parse(JSON.parse(text)).entries.map(({ when }) => when);
}

/**
 * Brings an SQLite file up to date, making it if need be; returns true when it was new.
 * Refuses a file it cannot write and one that a newer Greenroom has migrated. Keeps a copy before changing a file.
 * Foreign keys are off meanwhile, because a rebuilt table would cascade-delete its children, and checked afterwards.
 */
export function migrateSqlite(file: string, now: number): boolean {
  const folder = migrationsFolder('sqlite');
  const isNew = !existsSync(file);
  makeWritable(file, isNew);
  const connection = openOrExplain(file);
  try {
    const pending = pendingMigrations(connection, folder, file);
    if (pending === 0) return isNew;
    if (!isNew) {
      connection.pragma('wal_checkpoint(TRUNCATE)');
      copyFileSync(file, `${file}.before-${new Date(now).toISOString().replaceAll(':', '-')}`);
    }
    connection.pragma('foreign_keys = OFF');
    migrate(drizzle(connection), { migrationsFolder: folder });
    const broken = connection.pragma('foreign_key_check');
    if (!Array.isArray(broken) || broken.length > 0) {
      throw new UnusableDatabase(
        `${file}: the migration left rows that point nowhere. A copy from before is beside it.`,
      );
    }
    return isNew;
  } finally {
    connection.close();
  }
}

function makeWritable(file: string, isNew: boolean): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    accessSync(isNew ? path.dirname(file) : file, constants.W_OK);
  } catch {
    throw new UnusableDatabase(
      `${file} cannot be written. Give this user write access to it, or set DATA_DIR elsewhere.`,
    );
  }
}

function openOrExplain(file: string): Database.Database {
  try {
    const connection = new Database(file);
    connection.pragma('busy_timeout = 5000');
    connection.pragma('journal_mode = WAL');
    return connection;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UnusableDatabase(
      `${file} cannot be opened as a database (${why}). Restore a backup, or set DATA_DIR elsewhere.`,
    );
  }
}

function pendingMigrations(connection: Database.Database, folder: string, file: string): number {
  const known = knownMigrations(folder);
  const table = connection.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  const done = table ? applied.parse(connection.prepare('select created_at from __drizzle_migrations').all()) : [];
  if (done.some(({ created_at }) => !known.includes(created_at))) {
    throw new UnusableDatabase(
      `${file} was migrated by a newer Greenroom than this one. Start the newer version, or restore the backup made before it.`,
    );
  }
  return known.length - done.length;
}
