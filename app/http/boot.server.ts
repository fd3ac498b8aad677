import { closeDatabase, openDatabase } from '#db/client';
import { engine } from '#db/engine';
import { migrateSqlite } from '#db/migrate';
import { loadContent, synchroniseContent } from '~/domain/content.server';
import { registerReactions } from '~/domain/reactions.server';
import { startJobs, stopJobs } from '~/jobs/timers.server';
import { environment } from './environment';

/**
 * Everything between a checked environment and a server that may answer: migrate, open, load content, bring the bank
 * up to date, seed the demo into a new database, start the jobs. Throws with a sentence for whoever starts the server.
 */
export async function bootPrimary(now: number): Promise<void> {
  const { databaseAddress, demo, contentDir } = environment();
  loadContent(contentDir);
  const isNew = engine === 'sqlite' && migrateSqlite(databaseAddress, now);
  await openDatabase(databaseAddress);
  registerReactions();
  await synchroniseContent(now);
  if (demo && isNew) {
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
