import { engine } from '#db/engine';
import { migrateSqlite, UnusableDatabase } from '#db/migrate';
import { migratePostgres } from '#db/migrate-postgres';
import { environment, WrongEnvironment } from '~/http/environment';

/*
 * `npm run migrate`: brings the database of this environment up to date, once, before the servers that use it start.
 * An SQLite file is also brought up to date by the server itself, as it starts.
 */
async function migrate(): Promise<void> {
  const { databaseAddress } = environment();
  if (engine === 'sqlite') migrateSqlite(databaseAddress, Date.now());
  else await migratePostgres(databaseAddress);
  console.log('The database is up to date.');
}

migrate().catch((error: unknown) => {
  const foreseen = error instanceof WrongEnvironment || error instanceof UnusableDatabase;
  console.error(foreseen ? `The database was not brought up to date.\n${error.message}` : error);
  process.exit(1);
});
