import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Connection } from '#db/client';
import { migrationsFolder } from '#db/migrate';
import { connectInProcess } from '#db/postgres';

let lite: PGlite | undefined;

/** PostgreSQL in this process, migrated once per test file and emptied before each test. */
export async function emptiedPostgres(): Promise<Connection> {
  lite ??= await migrated();
  const { rows } = await lite.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  );
  await lite.exec(`truncate ${rows.map(({ name }) => name).join(', ')} restart identity cascade`);
  return { ...connectInProcess(lite), close: async () => undefined };
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
