import { existsSync } from 'node:fs';
import path from 'node:path';
import { closeDatabase, openDatabase } from '#db/client';
import { engine } from '#db/engine';
import { UnusableDatabase } from '#db/migrate';
import { recordKeyRotation } from '~/domain/audit/record-key-rotation.server';
import { makeNextKey, openFolder, UnusableKeys } from '~/domain/keys/key-folder.server';
import { environment, WrongEnvironment } from '~/http/environment';

/*
 * `npm run keys:rotate`: makes a new signing key and records it. Running servers sign with it within a second; what was signed
 * before stays valid. Run it once a year, and whenever somebody may have seen DATA_DIR/keys.
 */
async function rotate(): Promise<void> {
  const { dataDir, databaseAddress } = environment();
  const folder = path.join(dataDir, 'keys');
  openFolder(folder);
  // Before the first start there is no database, and nothing to record it in.
  const recorded = engine === 'postgres' || existsSync(databaseAddress);
  if (recorded) await openDatabase(databaseAddress);
  const now = Date.now();
  const made = makeNextKey(folder, now);
  if (recorded) await recordKeyRotation(made, now).finally(closeDatabase);
  console.log(`The new signing key is ${made}\nKeys before it verify what they signed, and sign nothing more.`);
}

rotate().catch((error: unknown) => {
  const foreseen =
    error instanceof WrongEnvironment || error instanceof UnusableKeys || error instanceof UnusableDatabase;
  console.error(foreseen ? `The key was not rotated.\n${error.message}` : error);
  process.exit(1);
});
