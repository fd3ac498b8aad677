import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { closeDatabase, openDatabase } from '#db/client';
import { engine } from '#db/engine';
import { migrateSqlite } from '#db/migrate';
import { checkPostgres } from '#db/migrate-postgres';
import { openPaperFolder } from '~/domain/certificates/paper/paper-folder.server';
import { loadContent, synchroniseContent } from '~/domain/content.server';
import { forgetPresence } from '~/domain/exams/sitting/forget-presence.server';
import { openKeyring } from '~/domain/keys/keyring.server';
import { configureSessions } from '~/domain/people/session.server';
import { closeThrottle, openThrottle } from '~/domain/people/throttle.server';
import { registerReactions } from '~/domain/reactions.server';
import { certificateLetter } from '~/i18n/letters.server';
import { startJobs, startOwnJobs, stopJobs } from '~/jobs/timers.server';
import { stopWarming, warmInBackground } from './content-reload.server';
import { fillWithDemo, makeDemoDatabase } from './demo-database.server';
import { environment } from './environment';
import { log } from './log';

/**
 * Everything between a checked environment and a server that may answer: migrate, open, load content, bring the bank
 * up to date, seed the demo where nobody is known yet, start the jobs. Throws with a sentence for whoever starts the server.
 */
export async function bootPrimary(now: number): Promise<void> {
  const { dataDir, databaseAddress, demo, contentDir, logLevel } = environment();
  log.level = logLevel;
  loadContent(contentDir);
  await openKeyring(path.join(dataDir, 'keys'), now);
  if (demo) await makeDemoDatabase(databaseAddress, now);
  if (engine === 'sqlite') migrateSqlite(databaseAddress, now);
  else await checkPostgres(databaseAddress);
  await openDatabase(databaseAddress);
  await openForRequests();
  await synchroniseContent(now);
  await forgetPresence(now);
  if (demo) await fillWithDemo(now);
  startJobs();
}

/** A worker finds the database migrated and the jobs running in the primary. */
export async function bootWorker(): Promise<void> {
  const { dataDir, databaseAddress, contentDir, logLevel } = environment();
  log.level = logLevel;
  loadContent(contentDir);
  await openKeyring(path.join(dataDir, 'keys'), Date.now());
  await openDatabase(databaseAddress);
  await openForRequests();
  startOwnJobs();
}

/** What every process that answers requests sets up for itself. */
async function openForRequests(): Promise<void> {
  const { dataDir, origin } = environment();
  registerReactions({ certificateLetter: certificateLetter(origin) });
  configureSessions({ https: origin.startsWith('https:') });
  mkdirSync(dataDir, { recursive: true });
  openPaperFolder(path.join(dataDir, 'certificates'));
  await openThrottle(path.join(dataDir, 'throttle.sqlite'));
  warmInBackground();
}

export async function shutDown(): Promise<void> {
  await stopWarming();
  await stopJobs();
  closeThrottle();
  await closeDatabase();
}
