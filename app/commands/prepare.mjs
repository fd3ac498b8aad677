import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/*
 * What has to be there before the server or a test can run. Plain Node: it runs before anything is installed.
 */
export const root = path.resolve(import.meta.dirname, '..', '..');
const inRoot = (...parts) => path.join(root, ...parts);

/** Runs a program in the project's folder with its output shown, or swallowed when `quiet`; resolves with its code. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? 'ignore' : 'inherit',
    });
    child.on('error', () => resolve(127));
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

const readLock = (file) => JSON.parse(readFileSync(inRoot(file), 'utf8')).packages;

/** Whether what is installed is what the lock file says: npm leaves its own account of it when an install has ended well. */
export function isInstalled() {
  if (!existsSync(inRoot('node_modules', '.package-lock.json'))) return false;
  const wanted = readLock('package-lock.json');
  const found = readLock('node_modules/.package-lock.json');
  const same = (name) => found[name]?.version === wanted[name].version;
  return Object.keys(wanted).every((name) => name === '' || wanted[name].link || same(name) || wanted[name].optional);
}

/** Installs what the lock file names, unless it is installed. Returns the exit code. */
export async function install() {
  if (isInstalled()) return 0;
  console.log('Installing packages (two to three minutes the first time) …');
  return run('npm', ['ci', '--no-fund', '--no-audit']);
}

const SOURCES = ['app', 'db', 'public', 'package-lock.json', 'vite.config.ts', 'remix.config.js', 'tsconfig.json'];
const NOT_BUILT = new Set([inRoot('app', 'commands'), inRoot('db', 'migrations')]);
/** Stands inside what the bundler empties, so that a build made by other means is never taken for a complete one. */
const STAMP = inRoot('build', 'server', '.sources');

function filesOf(place) {
  if (NOT_BUILT.has(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesOf(path.join(place, name)));
}

/** SHA-256 over the names and bytes of everything the build is made from. */
export function digestSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.map((name) => inRoot(name)).flatMap(filesOf)) {
    hash
      .update(`${path.relative(root, file)}\n`)
      .update(readFileSync(file))
      .update('\n');
  }
  return hash.digest('hex');
}

export const stampFile = STAMP;

export function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digestSources();
}

/** Builds the site, unless it was built from exactly these sources. Returns the exit code. */
export async function build({ quiet = false } = {}) {
  if (isBuilt()) return 0;
  console.log('Building (half a minute) …');
  return run(process.execPath, [inRoot('app', 'commands', 'build.mjs')], { quiet });
}
