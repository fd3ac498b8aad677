import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Connection } from '#db/client';
import { migrationsFolder } from '#db/migrate';
import { connectInProcess } from '#db/postgres';

let lite: PGlite | undefined;
let emptying = '';

/** PostgreSQL in this process, migrated once a process and emptied before each test. */
export async function emptiedPostgres(): Promise<Connection> {
  lite ??= await migrated();
  emptying ||= await emptyingOf(lite);
  await lite.exec(emptying);
  return { ...connectInProcess(lite), close: async () => undefined };
}

/**
 * Rows are deleted: `truncate` makes a new file for each table. As a replica, so that neither foreign keys nor the
 * triggers of what is append-only ask.
 */
async function emptyingOf(fresh: PGlite): Promise<string> {
  const names = async (query: string) => (await fresh.query<{ name: string }>(query)).rows.map(({ name }) => name);
  const tables = await names(`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`);
  const counters = await names(
    `select quote_ident(sequencename) as name from pg_sequences where schemaname = 'public'`,
  );
  return [
    'set session_replication_role = replica',
    ...tables.map((table) => `delete from ${table}`),
    ...counters.map((counter) => `alter sequence ${counter} restart`),
    'set session_replication_role = origin',
  ].join('; ');
}

async function migrated(): Promise<PGlite> {
  const fresh = new PGlite();
  const folder = migrationsFolder('postgres');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  for (const file of files) await fresh.exec(readFileSync(path.join(folder, file), 'utf8'));
  return fresh;
}
