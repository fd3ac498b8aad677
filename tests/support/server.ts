import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { fillFromDemo } from './demo-folder';

const root = path.resolve(import.meta.dirname, '..', '..');

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder for one server's data, gone when the tests end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'greenroom-served-'));
  folders.push(folder);
  return folder;
}

/** A folder with the demo in it; `papers` as in `fillFromDemo`. */
export async function demoFolder({ papers = 'any' }: { papers?: 'own' | 'any' } = {}): Promise<string> {
  const folder = temporaryFolder();
  await fillFromDemo(folder, makeDemo, { papers });
  return folder;
}

async function makeDemo(dataDir: string): Promise<void> {
  const served = await startServer({ dataDir });
  const code = await served.stop();
  if (code !== 0 || served.output() !== '') throw new Error(`the demo was made with ${code}:\n${served.output()}`);
}

type Settings = Record<string, string>;

function launch(settings: Settings): ChildProcess {
  const { DATABASE_URL: _url, ...inherited } = process.env;
  return spawn(process.execPath, [path.join(root, 'build', 'server', 'index.js')], {
    cwd: root,
    env: { ...inherited, NODE_ENV: 'production', LOG_LEVEL: 'error', DEMO: '1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

export type Served = {
  pid: number;
  address: string;
  dataDir: string;
  /** What it has written so far: errors, at the log level of tests. */
  output(): string;
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
};

const UNFINISHED = `select count(*) from certificates
  where number not in (select number from certificate_papers) or number not in (select number from certificate_credentials)`;

/** Waits until the jobs have printed and signed every certificate there is: from then on only requests write. */
async function atRest(dataDir: string): Promise<void> {
  const file = path.join(dataDir, 'greenroom.sqlite');
  if (!existsSync(file)) return;
  const database = new Database(file, { readonly: true });
  const left = database.prepare<[], number>(UNFINISHED).pluck();
  for (let turn = 0; turn < 300 && left.get() !== 0; turn++) await wait(100);
  database.close();
}

/** Resolves once somebody answers on a port; never when nobody does. */
async function serves(port: number): Promise<void> {
  const ready = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await ready())) await wait(100);
}

/**
 * Starts the built server in a process of its own; resolves once it can serve and its jobs have nothing left to do.
 * Without a folder it starts on a copy of the demo; on an empty folder it starts from nothing.
 */
export async function startServer({
  dataDir: folder,
  port = 0,
  settings = {},
}: {
  dataDir?: string;
  port?: number;
  settings?: Settings;
} = {}): Promise<Served> {
  const dataDir = folder ?? (settings.DEMO === '0' ? temporaryFolder() : await demoFolder());
  const bound = port || (await freePort());
  const child = launch({ DATA_DIR: dataDir, PORT: String(bound), ...settings });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  const gone = new Promise<number | null>((resolve) => child.on('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    child.on('message', () => resolve());
    // Workers tell their own primary.
    if (settings.WORKERS) void serves(bound).then(resolve);
    gone.then((code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
  });
  await atRest(dataDir);
  return {
    address: `http://127.0.0.1:${bound}`,
    pid: child.pid ?? 0,
    dataDir,
    output: () => output,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return gone;
    },
  };
}

/** Starts the built server where it is expected to refuse; resolves with its code and what it said. */
export async function refusedStart(settings: Settings): Promise<{ code: number | null; said: string }> {
  const child = launch(settings);
  let said = '';
  child.stdout?.on('data', (chunk) => (said += String(chunk)));
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  child.on('message', () => child.kill('SIGKILL'));
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { code, said };
}
