import path from 'node:path';
import { makeNextKey, openFolder, UnusableKeys } from '~/domain/keys/key-folder.server';
import { environment, WrongEnvironment } from '~/http/environment';

/*
 * `npm run keys:rotate`: makes a new signing key. Running servers sign with it within a second; what was signed before stays
 * valid. Run it once a year, and whenever somebody may have seen DATA_DIR/keys.
 */
function rotate(): void {
  const folder = path.join(environment().dataDir, 'keys');
  openFolder(folder);
  console.log(
    `The new signing key is ${makeNextKey(folder, Date.now())}\nKeys before it verify what they signed, and sign nothing more.`,
  );
}

try {
  rotate();
} catch (error) {
  const foreseen = error instanceof WrongEnvironment || error instanceof UnusableKeys;
  console.error(foreseen ? `No key was made.\n${error.message}` : error);
  process.exit(1);
}
