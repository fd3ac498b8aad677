import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..', '..');
const SOURCE = /\.(ts|tsx|mjs|cjs|js|css)$/;

const files = ['app', 'db', 'tests'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => SOURCE.test(name) && !name.includes('.results')),
);

it('finds the house', () => expect(files.length).toBeGreaterThan(100));

it('has no file longer than 300 lines', () => {
  const lines = (file: string) => readFileSync(path.join(root, file), 'utf8').split('\n').length - 1;
  expect(files.map((file) => ({ file, lines: lines(file) })).filter((each) => each.lines > 300)).toEqual([]);
});

it('has no file named after nothing in particular', () => {
  const vague = /(^|[/.-])(utils?|helpers?|services?|managers?|misc|common)([.-]|$)/;
  /** Managers of an enterprise are people. */
  const named = (file: string) => path.basename(file).replace(/^(find|list|admit)-managers?/, '');
  expect(files.filter((file) => vague.test(named(file)))).toEqual([]);
});

it('ends no stream by a request’s own signal, which is lost with the request', () => {
  const routes = files.filter((file) => file.startsWith(path.join('app', 'routes')));
  const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
  expect(routes.filter((file) => /request\.signal|signal.*= request/.test(text(file)))).toEqual([]);
});
