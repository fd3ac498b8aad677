import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { z } from 'zod';
import { knownMigrations, migrationsFolder, UnusableDatabase } from './migrate';

const rows = z.array(z.object({ created_at: z.coerce.number() }));

async function connected<T>(address: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: address, max: 1 });
  try {
    return await work(pool);
  } catch (error) {
    if (error instanceof UnusableDatabase) throw error;
    const why = error instanceof Error ? error.message || error.name : String(error);
    throw new UnusableDatabase(`The PostgreSQL server of DATABASE_URL cannot be used (${why}).`);
  } finally {
    await pool.end();
  }
}

/** Brings a PostgreSQL database up to date. Run by command, once, before the servers that use it start. */
export async function migratePostgres(address: string): Promise<void> {
  await connected(address, (pool) => migrate(drizzle(pool), { migrationsFolder: migrationsFolder('postgres') }));
}

/** Refuses a PostgreSQL database that is not exactly as this Greenroom knows it, saying which way it is off. */
export async function checkPostgres(address: string): Promise<void> {
  const done = await connected(address, async (pool) => {
    const { rows: found } = await pool.query("select to_regclass('drizzle.__drizzle_migrations') is not null as there");
    if (!z.array(z.object({ there: z.boolean() })).parse(found)[0]?.there) return [];
    const applied = await pool.query('select created_at from drizzle.__drizzle_migrations');
    return rows.parse(applied.rows).map(({ created_at }) => created_at);
  });
  const known = knownMigrations(migrationsFolder('postgres'));
  if (done.some((when) => !known.includes(when))) {
    throw new UnusableDatabase(
      'The database was migrated by a newer Greenroom than this one. Start the newer version.',
    );
  }
  if (done.length < known.length) {
    throw new UnusableDatabase('The database is not up to date. Run `npm run migrate` once, then start again.');
  }
}
