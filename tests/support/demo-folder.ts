import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';

const root = path.resolve(import.meta.dirname, '..', '..');
const kept = path.join(root, 'tests', '.results', 'demo');

/** A demo is made anew this often: it tells of the moment it was made at. */
const FRESH_MS = 900_000;
/** Whoever waits longer than this for another's demo makes one of their own. */
const PATIENCE_MS = 60_000;

/** Of which build, which content and which quarter of an hour a demo is. */
function edition(now: number): string {
  const digest = createHash('sha256').update(String(Math.floor(now / FRESH_MS)));
  const folders = ['build/server', 'content'].map((name) => path.join(root, name));
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const { mtimeMs, size } = statSync(path.join(folder, name));
      digest.update(`${name} ${mtimeMs} ${size}\n`);
    }
  }
  return path.join(kept, digest.digest('hex').slice(0, 16));
}

/** True for one caller of all processes, until it takes the file away again. */
function alone(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx'));
    return true;
  } catch {
    return false;
  }
}

/**
 * Fills an empty folder with the demo as a server leaves it that has printed and signed every certificate. It is made
 * once, by whoever needs it first, and copied from then on. Papers and credentials name the server they were made by:
 * with `papers: 'own'` those are left out, and the next server makes them anew.
 */
export async function fillFromDemo(
  folder: string,
  make: (folder: string) => Promise<void>,
  { papers }: { papers: 'own' | 'any' },
): Promise<void> {
  const finished = edition(Date.now());
  const lock = `${finished}.lock`;
  mkdirSync(kept, { recursive: true });
  for (const begun = Date.now(); !existsSync(finished); ) {
    const mine = alone(lock);
    if (!mine && Date.now() - begun < PATIENCE_MS) {
      await wait(100);
      continue;
    }
    const draft = `${finished}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    try {
      await make(draft);
      if (!existsSync(finished)) renameSync(draft, finished);
    } finally {
      rmSync(draft, { recursive: true, force: true });
      rmSync(lock, { force: true });
    }
  }
  cpSync(finished, folder, { recursive: true });
  chmodSync(path.join(folder, 'keys'), 0o700);
  if (papers === 'any') return;
  const database = new Database(path.join(folder, 'greenroom.sqlite'));
  database.exec('delete from certificate_papers; delete from certificate_credentials');
  database.close();
  rmSync(path.join(folder, 'certificates'), { recursive: true });
}
