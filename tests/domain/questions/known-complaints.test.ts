import { asc } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { db } from '#db/client';
import { itemDrafts, items } from '#db/schema/questions';
import { loadShippedContent } from '#tests/support/factories/courses';
import { makeAdmin } from '#tests/support/factories/people';
import { synchroniseContent } from '~/domain/content.server';
import type { Admin } from '~/domain/people/actor';
import { findItem } from '~/domain/questions/bank/find-item.server';
import { listItems } from '~/domain/questions/bank/list-items.server';
import { interchangeFormats } from '~/domain/questions/interchange/detect-format';
import { exportItems } from '~/domain/questions/interchange/export-items.server';
import { importItems } from '~/domain/questions/interchange/import-items.server';
import { previewImport } from '~/domain/questions/interchange/preview-import.server';
import type { ImportFile } from '~/domain/questions/interchange/read-import.server';

/* What people suffered from imports elsewhere, each complaint as a test. */
let admin: Admin;
beforeEach(async () => {
  loadShippedContent();
  await synchroniseContent(0);
  admin = await makeAdmin();
});

const fileOf = (text: string, name: string): ImportFile => ({
  name,
  bytes: new TextEncoder().encode(text),
  format: null,
  language: 'en',
  pool: 'exam',
});

async function bring(text: string, name: string) {
  const file = fileOf(text, name);
  const { digest } = await previewImport(admin, file);
  return importItems(admin, { file, digest, publish: true }, 500);
}

/** Some of the bank's exam questions of a type in a format, under ids the bank does not have. */
async function someOf(
  type: 'single' | 'multiple' | 'true-false' | 'numeric' | 'ordering' | 'matching',
  format: 'xml' | 'gift' | 'yaml',
) {
  const { items: found } = await listItems(admin, { pool: 'exam', type, lesson: undefined }, 1, 'en');
  const [first] = found;
  if (!first) throw new Error(`the bank has no ${type}`);
  const id = first.id.replace(/-.*/, '-w91');
  const file = await exportItems(admin, { pool: 'exam', type, text: first.id }, format);
  return { old: first.id, id, file: file.replaceAll(first.id, id) };
}

it.each(['single', 'multiple', 'true-false', 'numeric', 'ordering', 'matching'] as const)(
  'an import of Moodle XML loses no answer: %s keeps its key, its options in both languages and its explanation',
  async (type) => {
    const { old, id, file } = await someOf(type, 'xml');
    expect(await bring(file, 'bank.xml')).toEqual({ drafts: 0, published: 1 });
    const [before, after] = [await findItem(admin, old), await findItem(admin, id)];
    for (const part of ['key', 'tolerance', 'shown', 'explanation'] as const)
      expect(after[part], part).toEqual(before[part]);
  },
);

it.each(interchangeFormats)(
  'a byte order mark corrupts nothing: the first question of %s is read as without it',
  async (format) => {
    const { id, file } = await someOf('single', format);
    const plain = await previewImport(admin, fileOf(file, `bank.${format}`));
    const marked = await previewImport(admin, fileOf(`\ufeff${file}`, `bank.${format}`));
    expect(marked.lines).toEqual(plain.lines);
    expect(marked.lines[0]).toMatchObject({ outcome: 'complete' });
    expect(await bring(`\ufeff${file}`, `bank.${format}`)).toEqual({ drafts: 0, published: 1 });
    expect((await findItem(admin, id)).id).toBe(id);
  },
);

it('one duplicate does not fail the whole file: it is named, and every other question comes', async () => {
  const text = ['Is it one?{T}', 'Is it two?{F}', 'Is it one?{T}', 'Is it three?{T}'].join('\n\n');
  const { lines } = await previewImport(admin, fileOf(text, 'twice.gift'));
  expect(lines.map(({ outcome }) => outcome)).toEqual(['unfinished', 'unfinished', 'there', 'unfinished']);
  expect(lines[2]?.why).toEqual({ code: 'repeated', facts: { line: 1 } });
  expect(await bring(text, 'twice.gift')).toEqual({ drafts: 3, published: 0 });
  expect(await db.select().from(itemDrafts)).toHaveLength(3);
});

it('an import drops nothing that is there already, whether the file names it or not', async () => {
  const bank = () => db.select().from(items).orderBy(asc(items.id));
  const before = await bank();
  const known = await exportItems(admin, { pool: 'exam', text: 'F-x01' }, 'gift');
  expect(await bring(`${known}\n\nIs it new?{T}`, 'more.gift')).toEqual({ drafts: 1, published: 0 });
  expect(await bank()).toEqual(before);
});
