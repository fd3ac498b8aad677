import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { contentFolder } from '#tests/support/content-folder';
import { readReviews } from '~/domain/check-content.server';
import { readContent } from '~/domain/content.server';
import { ContentError } from '~/domain/courses/content-file.server';
import { compareAnswers } from '~/domain/questions/review/compare-answers';
import { review, sheet } from '../../app/commands/content/review';

let said: string[];
beforeEach(() => {
  said = [];
  for (const way of ['log', 'error'] as const) vi.spyOn(console, way).mockImplementation((line) => said.push(line));
});
afterEach(() => vi.restoreAllMocks());

/** A folder, and a file with the right answer to every item, changed as given. */
function answered(changed: Record<string, unknown> = {}) {
  const dir = contentFolder();
  const items = readContent(dir).pooled.map(({ content }) => content);
  const none = Object.fromEntries(items.map(({ id }) => [id, false]));
  const keys = compareAnswers(items, none).disagreements.map(({ where, key }) => [where, key]);
  const file = path.join(dir, 'answers.json');
  writeFileSync(file, JSON.stringify({ ...Object.fromEntries(keys), ...changed }));
  return { dir, file };
}

it('records a module that was answered as its keys say', () => {
  const { dir, file } = answered();
  expect(review(dir, 'B1', { answers: file }, '2026-11-22')).toBe(0);
  expect(Object.keys(readReviews(dir))).toHaveLength(10);
  expect(readReviews(dir)['B-x01']?.on).toBe('2026-11-22');
  expect(said).toEqual(['content: B1, 10 items: 10 recorded, 0 disagreed on']);
});

it('lists what was answered otherwise, not at all, or belongs elsewhere, and does not record it', () => {
  const { dir, file } = answered({ 'B-x01': 9, 'B-x02': undefined, 'C-x01': 1 });
  expect(review(dir, 'B1', { answers: file }, '2026-11-22')).toBe(1);
  expect(said).toEqual([
    expect.stringMatching(/^B-x01: answered 9, the key is [123]$/),
    'not answered: B-x02',
    'not of B1: C-x01',
    'content: B1, 10 items: 8 recorded, 1 disagreed on',
  ]);
  expect(Object.keys(readReviews(dir))).not.toContain('B-x01');
});

it('refuses a file that holds no answers, and a module that does not exist', () => {
  const { dir, file } = answered({ 'B-x01': 'first' });
  expect(() => review(dir, 'B1', { answers: file }, '2026-11-22')).toThrow(ContentError);
  expect(() => review(dir, 'B1', { answers: path.join(dir, 'none.json') }, '2026-11-22')).toThrow(ContentError);
  expect(review(dir, 'B9', { answers: file }, '2026-11-22')).toBe(2);
  expect(sheet(dir, 'B9', 'en')).toBe(2);
  expect(readReviews(dir)).toEqual({});
});

it('prints a sheet of a module', () => {
  expect(sheet(contentFolder(), 'B1', 'zh')).toBe(0);
  expect(said.join()).toContain('B-x02 [single] What comes first in B-x02?  ／  B-x02 先做什么？');
});

it('counts no answer to an item that reads otherwise than on the sheet', () => {
  const { dir, file } = answered();
  sheet(dir, 'B1', 'en');
  const printed = path.join(dir, 'sheet.txt');
  writeFileSync(printed, said.join('\n').replace('B-x01 [', 'B-x01 [ '));
  said = [];
  expect(review(dir, 'B1', { answers: file, sheet: printed }, '2026-11-22')).toBe(1);
  const [first] = said;
  expect(first).toMatch(/^edited since, to be answered again: .*B-x01/);
  expect(Object.keys(readReviews(dir))).not.toContain('B-x01');
  expect(Object.keys(readReviews(dir)).length).toBeGreaterThan(0);
});
