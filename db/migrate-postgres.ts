import { migrationsFolder } from './migrate';

/** Brings a PostgreSQL database up to date. Run by command, once, before the servers that use it start. */
export async function migratePostgres(address: string): Promise<void> {
  const { drizzle } = await import('drizzle-orm/node-postgres');
  const { migrate } = await import('drizzle-orm/node-postgres/migrator');
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: address, max: 1 });
  try {
    await migrate(drizzle(pool), { migrationsFolder: migrationsFolder('postgres') });
  } finally {
    await pool.end();
  }
}
