import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..', '..');
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'greenroom-rules-'));
  for (const file of ['tsconfig.json', 'package.json', 'tests/architecture.cjs']) {
    cpSync(path.join(root, file), path.join(copy, file));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Writes a small house of these files and says which rules it breaks. */
function broken(files: Record<string, string>): string[] {
  for (const folder of ['app', 'db']) {
    rmSync(path.join(copy, folder), { recursive: true, force: true });
    mkdirSync(path.join(copy, folder));
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(copy, name)), { recursive: true });
    writeFileSync(path.join(copy, name), text);
  }
  const program = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = ['--config', 'tests/architecture.cjs', '--output-type', 'err', 'app', 'db'];
  const { stdout, status } = spawnSync(process.execPath, [program, ...args], { cwd: copy, encoding: 'utf8' });
  const found = [...stdout.matchAll(/^\s*error ([\w-]+):/gm)].map(([, rule]) => String(rule));
  expect(status === 0).toBe(found.length === 0);
  return [...new Set(found)].sort();
}

const use = (from: string) => `import { thing } from '${from}';\nexport const other = thing;\n`;
const thing = 'export const thing = 1;\n';

describe('the rules of the house', { timeout: 30_000 }, () => {
  it('pass a house that keeps them', () => {
    const files = {
      'app/domain/hosts/a.server.ts': use('../exams/b.server'),
      'app/domain/exams/b.server.ts': use('#db/schema/exams'),
      'db/schema/exams.ts': thing,
      'app/routes/hosts/c.ts': use('~/domain/hosts/a.server'),
    };
    expect(broken(files)).toEqual([]);
  });

  it.each([
    ['context-exams', 'app/domain/exams/a.server.ts', '../hosts/b.server', 'app/domain/hosts/b.server.ts'],
    ['context-exams', 'app/domain/exams/a.server.ts', '#db/schema/certificates', 'db/schema/certificates.ts'],
    ['context-people', 'db/schema/people.ts', './organisations', 'db/schema/organisations.ts'],
    ['context-courses-ui', 'app/ui/courses/a.ts', '../exams/b', 'app/ui/exams/b.ts'],
    ['domain-knows-no-outside', 'app/domain/exams/a.server.ts', '~/http/b', 'app/http/b.ts'],
    ['nouns-are-pure', 'app/domain/exams/a.ts', './b.server', 'app/domain/exams/b.server.ts'],
    ['screens-know-no-server', 'app/ui/exams/a.ts', '~/domain/exams/b.server', 'app/domain/exams/b.server.ts'],
    ['routes-are-thin', 'app/routes/exams/a.ts', '#db/schema/exams', 'db/schema/exams.ts'],
    ['routes-are-thin', 'app/routes/exams/a.ts', '~/routes/hosts/b', 'app/routes/hosts/b.ts'],
    ['the-database-knows-no-use-case', 'db/schema/exams.ts', '~/domain/exams/b.server', 'app/domain/exams/b.server.ts'],
  ])('%s: %s may not import %s', (rule, importer, address, imported) => {
    expect(broken({ [importer]: use(address), [imported]: thing })).toContain(rule);
  });

  it.each([
    ['one-session-module', 'app/domain/people/a.server.ts', `export { Lucia } from 'lucia';\n`],
    ['one-database-folder', 'app/domain/people/a.server.ts', `export { default } from 'better-sqlite3';\n`],
    ['resolvable', 'app/a.ts', `export { nothing } from './nowhere';\n`],
    ['no-orphans', 'app/a.ts', thing],
  ])('%s', (rule, file, text) => {
    expect(broken({ [file]: text })).toContain(rule);
  });

  it('no-cycles', () => {
    const files = {
      'app/a.ts': `import './b';\nexport const a = 1;\n`,
      'app/b.ts': `import './a';\nexport const b = 1;\n`,
    };
    expect(broken(files)).toContain('no-cycles');
  });
});
