import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { db, openDatabase } from '#db/client';
import { engine } from '#db/engine';
import { people } from '#db/schema/people';
import { loadContent } from '~/domain/content.server';
import { makeDemoDatabase } from '~/http/demo-database.server';

const NOW = Date.UTC(2026, 10, 22, 6);

describe.runIf(engine === 'sqlite')('makeDemoDatabase', () => {
  it('puts a whole demo where no database was, over what a stopped start left behind, and nothing else', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'greenroom-demo-'));
    const file = path.join(folder, 'greenroom.sqlite');
    writeFileSync(`${file}.draft`, 'half of a database');
    loadContent(path.resolve('content'));
    await makeDemoDatabase(file, NOW);
    expect(readdirSync(folder)).toEqual(['greenroom.sqlite']);
    await openDatabase(file);
    expect(await db.$count(people)).toBeGreaterThan(30);
  });

  it('leaves a database that is there alone', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'greenroom-demo-')), 'greenroom.sqlite');
    writeFileSync(file, 'somebody’s');
    await makeDemoDatabase(file, NOW);
    expect(existsSync(`${file}.draft`)).toBe(false);
  });
});
