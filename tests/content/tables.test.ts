import { expect, it } from 'vitest';
import { contentFolder } from '#tests/support/content-folder';
import { readContent } from '~/domain/content.server';
import { columns } from '../../app/commands/content/columns';
import { itemsTable } from '../../app/commands/content/items-table';
import { lessonsTable } from '../../app/commands/content/lessons-table';
import { strategiesTable } from '../../app/commands/content/strategies-table';

const content = readContent(contentFolder());
/** The cells of the row that begins so. */
const row = (table: string, name: string) =>
  table
    .split('\n')
    .find((line) => line.trim().startsWith(name))
    ?.trim()
    .split(/\s{2,}/);

it('aligns figures to the right, with two places for a 汉字', () => {
  expect(
    columns([
      ['a', '汉字', 1],
      ['long', 5, 100],
    ]),
  ).toBe('a     汉字    1\nlong     5  100');
});

it('counts what there is to read, with the items an objective has and the figures that can be quoted', () => {
  const table = lessonsTable(content);
  expect(row(table, 'B1')?.slice(0, 2)).toEqual(['B1', '1']);
  expect(row(table, 'B1')?.slice(6)).toEqual(['0.0', '1 of 1', '0', '1 of 1', '10']);
  expect(row(table, 'all')?.slice(1)).toEqual(row(table, 'B1')?.slice(1));
  expect(table).toContain('glossary terms 1 · drawings 0');
});

it('counts items by pool, type and level', () => {
  const table = itemsTable(content.pooled);
  expect(row(table, 'quiz')).toEqual(['quiz', '8', '8', '0', '0', '0', '0', '0', '0', '8', '0', '0']);
  expect(row(table, 'exam')).toEqual(['exam', '2', '2', '0', '0', '0', '0', '0', '0', '2', '0', '0']);
});

it('shows what knowing nothing earns in the exam pool, and nothing where nothing was asked', () => {
  const table = strategiesTable(content.pooled);
  expect(row(table, 'the first written')).toEqual(['the first written', '2', '100.0', '33.3', '+66.7', '+66.7']);
  expect(row(table, 'the last written')).toEqual(['the last written', '2', '0.0', '33.3', '−33.3', '−33.3']);
  expect(row(table, 'always true')).toEqual(['always true', '0', '0.0', '0.0', '–', '–']);
});
