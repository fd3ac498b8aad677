import { closeDatabase, db, openDatabase } from '#db/client';
import { engine } from '#db/engine';
import { migrateSqlite } from '#db/migrate';
import { checkPostgres } from '#db/migrate-postgres';
import { people } from '#db/schema/people';
import { loadContent, synchroniseContent } from '~/domain/content.server';
import { registerReactions } from '~/domain/reactions.server';
import { startJobs, stopJobs } from '~/jobs/timers.server';
import { environment } from './environment';

/**
 * Everything between a checked environment and a server that may answer: migrate, open, load content, bring the bank
 * up to date, seed the demo where nobody is known yet, start the jobs. Throws with a sentence for whoever starts the server.
 */
export async function bootPrimary(now: number): Promise<void> {
  const { databaseAddress, demo, contentDir } = environment();
  loadContent(contentDir);
  if (engine === 'sqlite') migrateSqlite(databaseAddress, now);
  else await checkPostgres(databaseAddress);
  await openDatabase(databaseAddress);
  registerReactions();
  await synchroniseContent(now);
  if (demo && (await db.$count(people)) === 0) {
    const { seedDemo } = await import('#db/seeds/demo.server');
    await seedDemo(now);
  }
  startJobs();
}

/** A worker finds the database migrated and the jobs running in the primary. */
export async function bootWorker(): Promise<void> {
  const { databaseAddress, contentDir } = environment();
  loadContent(contentDir);
  await openDatabase(databaseAddress);
  registerReactions();
}

export async function shutDown(): Promise<void> {
  await stopJobs();
  await closeDatabase();
}
