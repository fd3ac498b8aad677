import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { UnreadableFile } from '~/domain/questions/interchange/entry';
import { readOwnYaml } from '~/domain/questions/interchange/own-yaml/read-own-yaml';

const pool = path.resolve('content/exams/pool');

const files = readdirSync(pool, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));

it.each(files)('reads the pool %s whole', (name) => {
  const text = readFileSync(path.join(pool, name), 'utf8');
  const entries = readOwnYaml(text);
  expect(entries).toHaveLength(text.match(/^- id:/gm)?.length ?? 0);
  expect(entries.every(({ kind, notes }) => kind === 'question' && notes.length === 0)).toBe(true);
  const lines = text.split('\n');
  for (const { line, name: title } of entries) expect(lines[line - 1]).toContain(title.split(' ')[0]);
});

const FILE = `# ours
- id: F-w01
  type: true-false
  stem: { en: "Only English" }
  answer: true
  colour: red
- type: numeric
  stem: 12
  answer: [1, 2]
- type: essay
- just a text
- id: F-w02
  type: single
  options: ${JSON.stringify(Array.from({ length: 21 }, () => ({ id: 'a' })))}
`;

it('makes a draft of what can be made out, and says what it did not read', () => {
  const told = readOwnYaml(FILE).map((entry) => [
    entry.line,
    entry.kind === 'refused' ? entry.why.code : entry.kind,
    ...entry.notes.map(({ facts }) => facts.names),
  ]);
  expect(told).toEqual([
    [2, 'question', 'colour'],
    [7, 'question', 'answer'],
    [10, 'not-an-item'],
    [11, 'not-an-item'],
    [12, 'field-too-large'],
  ]);
});

it.each([
  ['broken YAML', '- id: x\n  stem: "open\n', 'import-unreadable', 3],
  ['a key twice', '- id: x\n  id: y\n', 'import-unreadable', 2],
  ['no list', 'id: x\n', 'import-not-list', 1],
  ['an alias bomb', '- &a {en: x}\n- {id: x, stem: *a, tags: [*a, *a]}\n', 'import-unreadable', 2],
])('refuses %s whole, and says where', (_, text, code, line) => {
  expect(() => readOwnYaml(text)).toThrow(expect.objectContaining({ code, line, name: UnreadableFile.name }));
});

it('pollutes nothing', () => {
  const [entry] = readOwnYaml(
    '- {type: true-false, __proto__: {polluted: 1}, constructor: {prototype: {polluted: 1}}}\n',
  );
  expect(entry?.kind).toBe('question');
  expect('polluted' in {}).toBe(false);
});
