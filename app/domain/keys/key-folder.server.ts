import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { type KeyFile, newKeyFile, readKeyFile, retired, type SigningKey } from './key-file.server';

/** Keys that cannot be used as they are, said so that whoever starts the server knows what to do. */
export class UnusableKeys extends Error {
  override name = 'UnusableKeys';
}

const SIGNING = /^signing-(\d{4,})\.json$/;
const SEALING = 'sealing.key';
const SEALING_BYTES = 32;
/** What group and others must not be able to do with keys: anything. */
const OTHERS = 0o077;

const signingName = (ordinal: number): string => `signing-${String(ordinal).padStart(4, '0')}.json`;

/** The folder, made for this user alone where there is none. Throws `UnusableKeys` where others can get at it. */
export function openFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new UnusableKeys(
      `${dir} cannot be written (${why(error)}). Give this user write access to it, or set DATA_DIR elsewhere.`,
    );
  }
  refuseOthers(dir, '700');
}

/** The signing keys, the oldest first, by the names of their files. */
export function readSigningKeys(dir: string): Map<string, SigningKey> {
  return new Map(signingNames(dir).map((name) => [name, parse(dir, name).key]));
}

/** The names of the files that hold signing keys, the oldest first. */
export const signingNames = (dir: string): string[] =>
  readdirSync(dir)
    .filter((name) => SIGNING.test(name))
    .sort((a, b) => ordinalOf(a) - ordinalOf(b));

const ordinalOf = (name: string): number => Number(SIGNING.exec(name)?.[1] ?? 0);

/** Makes the first signing key. Of several processes that do so at once, one key stays. */
export function makeFirstKey(dir: string, now: number): void {
  place(dir, signingName(1), JSON.stringify(newKeyFile(now)));
}

/**
 * Makes the next signing key, and takes their private halves from those before it: what a thief of this folder finds signs
 * nothing back into the past. Returns the new key's id.
 */
export function makeNextKey(dir: string, now: number): string {
  const made = newKeyFile(now);
  for (;;) {
    const next = ordinalOf(signingNames(dir).at(-1) ?? '') + 1;
    if (place(dir, signingName(next), JSON.stringify(made))) break;
  }
  for (const name of signingNames(dir).slice(0, -1)) {
    const { file } = parse(dir, name);
    if (file.jwk.d !== undefined) renameSync(draft(dir, JSON.stringify(retired(file))), path.join(dir, name));
  }
  return made.id;
}

/** The key that secrets in the database are encrypted with, made where there is none. */
export function readSealingKey(dir: string): Buffer {
  place(dir, SEALING, randomBytes(SEALING_BYTES).toString('base64url'));
  const key = Buffer.from(read(dir, SEALING).trim(), 'base64url');
  if (key.length !== SEALING_BYTES) throw damaged(path.join(dir, SEALING), 'it does not hold 32 bytes');
  return key;
}

/**
 * Puts a whole file where none is, all of it or nothing; false where there is one already. A link appears at once and
 * never replaces anything, so that two processes cannot both place theirs.
 */
function place(dir: string, name: string, content: string): boolean {
  const target = path.join(dir, name);
  const written = draft(dir, content);
  try {
    linkSync(written, target);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw new UnusableKeys(`${target} cannot be written (${why(error)}). Give this user write access to the folder.`);
  } finally {
    rmSync(written, { force: true });
    flush(dir);
  }
}

/** A file under a name nobody reads, on the disk when this returns. */
function draft(dir: string, content: string): string {
  const file = path.join(dir, `.${randomBytes(12).toString('hex')}`);
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, content);
    fsyncSync(handle);
    closeSync(handle);
  } catch (error) {
    throw new UnusableKeys(`${dir} cannot be written to (${why(error)}). Give this user write access to it.`);
  }
  return file;
}

function flush(dir: string): void {
  const handle = openSync(dir, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function parse(dir: string, name: string): { file: KeyFile; key: SigningKey } {
  const text = read(dir, name);
  try {
    return readKeyFile(text);
  } catch (error) {
    throw damaged(path.join(dir, name), why(error));
  }
}

function read(dir: string, name: string): string {
  const file = path.join(dir, name);
  refuseOthers(file, '600');
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UnusableKeys(`${file} cannot be read (${why(error)}). It belongs to the user who runs the server.`);
  }
}

function refuseOthers(file: string, wanted: string): void {
  const { mode } = statSync(file);
  if (process.platform === 'win32' || (mode & OTHERS) === 0) return;
  const found = (mode & 0o777).toString(8);
  throw new UnusableKeys(
    `${file} can be used by others (mode ${found}). Run: chmod ${wanted} ${file}\nIf others had access to it, also run: npm run keys:rotate`,
  );
}

const damaged = (file: string, reason: string) =>
  new UnusableKeys(`${file} is damaged (${reason.split('\n')[0]}). Put it back from a backup; do not delete it.`);

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
