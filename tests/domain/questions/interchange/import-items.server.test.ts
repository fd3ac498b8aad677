import { beforeEach, expect, it } from 'vitest';
import { db } from '#db/client';
import { itemDrafts, items } from '#db/schema/questions';
import { formOf, publishQuestion, soundQuestion } from '#tests/support/factories/bank';
import { loadShippedContent } from '#tests/support/factories/courses';
import { makeAdmin } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import { synchroniseContent } from '~/domain/content.server';
import type { Admin } from '~/domain/people/actor';
import { changeDraft } from '~/domain/questions/drafts/change-draft.server';
import { findDraft } from '~/domain/questions/drafts/find-draft.server';
import { listDrafts } from '~/domain/questions/drafts/list-drafts.server';
import { publishDraft } from '~/domain/questions/drafts/publish-draft.server';
import { interchangeFormats } from '~/domain/questions/interchange/detect-format';
import { exportItems } from '~/domain/questions/interchange/export-items.server';
import { importItems } from '~/domain/questions/interchange/import-items.server';
import { previewImport } from '~/domain/questions/interchange/preview-import.server';
import type { ImportFile } from '~/domain/questions/interchange/read-import.server';

let admin: Admin;
beforeEach(async () => {
  loadShippedContent();
  await synchroniseContent(0);
  admin = await makeAdmin();
});

const fileOf = (text: string | Uint8Array, name = 'pumps.gift'): ImportFile => ({
  name,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  format: null,
  language: 'en',
  pool: 'exam',
});
const look = (text: string | Uint8Array, name?: string) => previewImport(admin, fileOf(text, name));
async function bring(text: string, { publish = false, name = 'pumps.gift' } = {}) {
  const file = fileOf(text, name);
  const { digest } = await previewImport(admin, file);
  return importItems(admin, { file, digest, publish }, 500);
}
const drafts = async () => (await listDrafts(admin, 'en')).drafts;
const counts = async () => [(await db.select().from(items)).length, (await db.select().from(itemDrafts)).length];

const GIFT =
  'Which part keeps water in?{~motor =seal ~label}\n\nIt ships open.{F}\n\nSay why.{}\n\nIt ships open.{F}\n';

it('shows line by line what would come, and changes nothing by showing it', async () => {
  const before = await counts();
  const { lines, counts: told } = await look(GIFT);
  expect(lines.map(({ line, outcome, type, why, gaps }) => [line, outcome, type, why?.code ?? null, gaps])).toEqual(
    [
      [1, 'unfinished', 'single', null, ['lesson', 'objective', 'sources', 'id', 'chinese', 'english']],
      [3, 'unfinished', 'true-false', null, ['lesson', 'objective', 'sources', 'id', 'english', 'chinese']],
      [5, 'refused', 'essay', 'essay', []],
      [7, 'there', 'true-false', 'repeated', []],
    ].map((row) => expect.arrayContaining([row[0], row[1], row[2], row[3]])),
  );
  expect(told).toEqual({ complete: 0, unfinished: 2, there: 1, refused: 1, category: 0 });
  expect(await counts()).toEqual(before);
});

it('brings exactly that, as drafts that say where they come from, and the same file again nothing more', async () => {
  expect(await bring(GIFT)).toEqual({ drafts: 2, published: 0 });
  expect((await drafts()).map(({ importedFrom }) => importedFrom?.replace(/#\w+/, '')).sort()).toEqual([
    'pumps.gift:1',
    'pumps.gift:3',
  ]);
  const again = await look(GIFT);
  expect(again.lines.map(({ outcome }) => outcome)).toEqual(['there', 'there', 'refused', 'there']);
  expect(await bring(GIFT)).toEqual({ drafts: 0, published: 0 });
  expect(await drafts()).toHaveLength(2);
});

it('knows a question again when its draft was finished and published meanwhile', async () => {
  await bring(GIFT);
  const draft = (await drafts()).find(({ type }) => type === 'true-false');
  const { content } = await findDraft(admin, draft?.id ?? '', 'en');
  const { lesson, objective, sources, explanation } = soundQuestion();
  const stem = { en: 'It ships open.', zh: '出厂时是敞开的。' };
  const written = { ...formOf(content), lesson, objective, sources, explanation, stem };
  await changeDraft(admin, { draftId: draft?.id ?? '', written }, 600);
  const { itemId } = await publishDraft(admin, { draftId: draft?.id ?? '', restore: false }, 600);
  const [, second] = (await look(GIFT)).lines;
  expect(second).toMatchObject({ outcome: 'there', why: { code: 'there', facts: { id: itemId } } });
});

it.each(interchangeFormats)('finds every item of the bank there already when its own %s comes back', async (format) => {
  const file = await exportItems(admin, {}, format);
  const { lines } = await look(file, `bank.${format}`);
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter(({ outcome }) => outcome !== 'there').map(({ name, outcome }) => `${name} ${outcome}`)).toEqual(
    [],
  );
});

it.each(interchangeFormats)(
  'brings a complete question by %s, published at once when that is chosen',
  async (format) => {
    const id = await publishQuestion(admin);
    const file = (await exportItems(admin, { text: id }, format))
      .replaceAll(id, 'F-w77')
      .replace('Who signs', 'Who really signs');
    const preview = await look(file);
    expect(preview.lines).toMatchObject([{ outcome: 'complete', notes: [], filled: { id: 'F-w77', chinese: true } }]);
    expect(await bring(file, { publish: true })).toEqual({ drafts: 0, published: 1 });
    expect((await look(file)).lines).toMatchObject([{ outcome: 'there' }]);
  },
);

it('brings a changed item as the next version of it, and not over a draft somebody is writing', async () => {
  const id = await publishQuestion(admin);
  const file = (await exportItems(admin, { text: id }, 'yaml')).replace('Who signs', 'Who really signs');
  expect((await look(file)).lines).toMatchObject([{ outcome: 'complete', itemId: id }]);
  expect(await bring(file)).toEqual({ drafts: 1, published: 0 });
  expect((await look(file)).lines).toMatchObject([{ outcome: 'there', why: { code: 'there-as-draft' } }]);
  const other = file.replace('Who really signs', 'Who alone signs');
  expect((await look(other)).lines).toMatchObject([{ outcome: 'refused', why: { code: 'draft-in-the-way' } }]);
});

it('refuses an id that stands in the file twice, the second time', async () => {
  const one = (await exportItems(admin, { text: 'F-x01' }, 'gift')).replaceAll('F-x01', 'F-w50');
  const { lines } = await look(`${one}\n\n${one.replace('A viewer', 'Another viewer')}`);
  expect(lines.map(({ outcome, why }) => [outcome, why?.code])).toEqual([
    ['complete', undefined],
    ['refused', 'id-repeated'],
  ]);
});

it('does nothing when the bank or the file is another one than was shown', async () => {
  const file = fileOf(GIFT);
  const { digest } = await previewImport(admin, file);
  const other = { ...file, bytes: new TextEncoder().encode(`${GIFT}\n\nMore?{T}`) };
  const before = await counts();
  expect(await refusalOf(importItems(admin, { file: other, digest, publish: false }, 1))).toMatchObject({
    code: 'import-changed',
  });
  expect(
    await refusalOf(importItems(admin, { file: { ...file, pool: 'quiz' }, digest, publish: false }, 1)),
  ).toMatchObject({
    code: 'import-changed',
  });
  expect(await counts()).toEqual(before);
  await bring('It ships open.{F}');
  expect(await refusalOf(importItems(admin, { file, digest, publish: false }, 1))).toMatchObject({
    code: 'import-changed',
  });
});

it('keeps a script in a question as text, all the way', async () => {
  await bring('Say <script>alert(1)</script>{T}');
  expect((await drafts())[0]?.stem).toBe('Say <script>alert(1)</script>');
});

it.each<[string, string | Uint8Array, object]>([
  ['nothing', '', { code: 'import-empty' }],
  ['a comment alone', '// nothing here', { code: 'import-empty' }],
  ['NUL bytes', 'True?\0{T}', { code: 'import-encoding' }],
  ['no text', Uint8Array.from([0xff, 0xff, 0xff]), { code: 'import-encoding' }],
  ['a file that is too large', 'x'.repeat(1024 * 1024 + 1), { code: 'import-too-long', facts: { kilobytes: 1024 } }],
  [
    '10,000 questions',
    Array.from({ length: 10_000 }, (_, at) => `Is it ${at}?{T}`).join('\n\n'),
    { code: 'import-too-many', facts: { count: 10_000, limit: 1000 } },
  ],
  ['broken XML', '<quiz>\n<question>\n</quiz>', { code: 'import-unreadable', facts: { line: 3 } }],
  ['a document type', '<!DOCTYPE quiz [<!ENTITY a "b">]><quiz/>', { code: 'import-doctype' }],
  ['other XML', '<?xml version="1.0"?><rss/>', { code: 'import-not-quiz' }],
  ['broken YAML', '- id: "x\n', { code: 'import-unreadable' }],
])('refuses %s in words and changes nothing', async (_, text, refusal) => {
  const before = await counts();
  expect(await refusalOf(look(text))).toMatchObject(refusal);
  const attempt = importItems(admin, { file: fileOf(text), digest: 'any', publish: true }, 1);
  expect(await refusalOf(attempt)).toMatchObject(refusal);
  expect(await counts()).toEqual(before);
});
