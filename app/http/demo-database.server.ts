import { existsSync, renameSync, rmSync } from 'node:fs';
import { closeDatabase, db, openDatabase } from '#db/client';
import { engine } from '#db/engine';
import { migrateSqlite } from '#db/migrate';
import { people } from '#db/schema/people';
import { seedDemo } from '#db/seeds/demo.server';
import { synchroniseContent } from '~/domain/content.server';
import { registerReactions } from '~/domain/reactions.server';
import { guestAskedLetter } from '~/i18n/host-letters.server';
import { certificateLetter } from '~/i18n/letters.server';
import { invitationLetter } from '~/i18n/membership-letters.server';
import { reminderLetter } from '~/i18n/readiness-letters.server';
import { environment } from './environment';

/**
 * Makes a new SQLite database with the demo in it, beside where it belongs, and moves it there when it is whole: a start
 * that is stopped half-way leaves nothing behind. Does nothing where a database is already.
 */
export async function makeDemoDatabase(file: string, now: number): Promise<void> {
  if (engine !== 'sqlite' || existsSync(file)) return;
  const draft = `${file}.draft`;
  for (const left of [draft, `${draft}-wal`, `${draft}-shm`]) rmSync(left, { force: true });
  migrateSqlite(draft, now);
  await openDatabase(draft);
  registerReactions({ certificateLetter: certificateLetter(environment().origin) });
  await fillWithDemo(now);
  await closeDatabase();
  renameSync(draft, file);
}

/** Fills the open database with the demo where nobody is known yet. */
export async function fillWithDemo(now: number): Promise<void> {
  if ((await db.$count(people)) > 0) return;
  await synchroniseContent(now);
  const { origin } = environment();
  await seedDemo(now, {
    guestAsked: guestAskedLetter(origin),
    invited: invitationLetter(origin),
    reminder: reminderLetter(origin),
  });
}
