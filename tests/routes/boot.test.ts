import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { freePort, refusedStart, startServer, temporaryFolder } from '#tests/support/server';

/** A server that must refuse: on a port of its own, without the demo. */
const refuse = async (settings: Record<string, string>) =>
  refusedStart({ DATA_DIR: temporaryFolder(), PORT: String(await freePort()), DEMO: '0', ...settings });

describe('a server that cannot start says why, once, and ends with 1', () => {
  it('names every wrong setting at once', async () => {
    const { code, said } = await refuse({ PORT: 'many', DEMO: 'yes', ORIGIN: 'greenroom', WORKERS: '0' });
    expect(code).toBe(1);
    for (const name of ['PORT', 'DEMO', 'ORIGIN', 'WORKERS']) expect(said).toContain(`  ${name}: `);
    expect(said).not.toContain('    at ');
  });

  it('refuses keys that others can read, or that are damaged', async () => {
    const dataDir = temporaryFolder();
    const served = await startServer({ dataDir, settings: { DEMO: '0' } });
    await served.stop();
    const key = path.join(dataDir, 'keys', 'signing-0001.json');
    chmodSync(key, 0o644);
    const open = await refuse({ DATA_DIR: dataDir });
    expect([open.code, open.said]).toEqual([1, expect.stringContaining(`chmod 600 ${key}`)]);
    chmodSync(key, 0o600);
    writeFileSync(key, '{');
    const damaged = await refuse({ DATA_DIR: dataDir });
    expect([damaged.code, damaged.said]).toEqual([1, expect.stringContaining('is damaged')]);
    for (const { said } of [open, damaged]) expect(said).not.toContain('    at ');
  });

  it('refuses a database that a newer version has migrated', async () => {
    const dataDir = temporaryFolder();
    const served = await startServer({ dataDir, settings: { DEMO: '0' } });
    expect(await served.stop()).toBe(0);
    const database = new Database(path.join(dataDir, 'greenroom.sqlite'));
    database.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run('later', Date.now() * 2);
    database.close();
    const { code, said } = await refuse({ DATA_DIR: dataDir });
    expect([code, said]).toEqual([1, expect.stringContaining('newer Greenroom')]);
  });

  it('refuses a data folder that cannot be written', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    const { code, said } = await refuse({ DATA_DIR: file });
    expect([code, said]).toEqual([1, expect.stringContaining('cannot be written')]);
  });

  it.skipIf(process.getuid?.() === 0)('refuses a data folder it has no right to write', async () => {
    const folder = path.join(temporaryFolder(), 'locked');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    expect((await refuse({ DATA_DIR: folder })).said).toContain('cannot be written');
  });

  it('refuses a file that is no database', async () => {
    const dataDir = temporaryFolder();
    writeFileSync(path.join(dataDir, 'greenroom.sqlite'), 'not a database '.repeat(200));
    const { code, said } = await refuse({ DATA_DIR: dataDir });
    expect([code, said]).toEqual([1, expect.stringContaining('cannot be opened as a database')]);
  });

  it('refuses malformed content, naming file and line', async () => {
    const contentDir = path.join(temporaryFolder(), 'content');
    cpSync('content', contentDir, { recursive: true });
    const pool = path.join(contentDir, 'exams', 'pool', 'foundation', 'F1.yaml');
    writeFileSync(pool, readFileSync(pool, 'utf8').replace('type: single', 'type: singel'));
    const { code, said } = await refuse({ CONTENT_DIR: contentDir });
    expect([code, said]).toEqual([1, expect.stringMatching(/F1\.yaml:\d+/)]);
  });

  it('refuses a port that is taken', async () => {
    const served = await startServer({ settings: { DEMO: '0' } });
    const { code, said } = await refuse({ PORT: new URL(served.address).port });
    await served.stop();
    expect([code, said]).toEqual([1, expect.stringMatching(/in use/)]);
  });
});

it('starts again on the same data, and ends with 0 when told to stop', async () => {
  const dataDir = temporaryFolder();
  for (const _time of [1, 2]) {
    const served = await startServer({ dataDir });
    const answer = await fetch(`${served.address}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([200, { ready: true }]);
    expect(await served.stop()).toBe(0);
    expect(served.output()).toBe('');
  }
});
