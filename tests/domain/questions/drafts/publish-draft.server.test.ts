import { desc, eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { itemDrafts, items, itemVersions } from '#db/schema/questions';
import { formOf, makeDraft, publishQuestion, redraft, soundQuestion } from '#tests/support/factories/bank';
import { loadShippedContent } from '#tests/support/factories/courses';
import { makeAdmin } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import type { Admin } from '~/domain/people/actor';
import { findItem } from '~/domain/questions/bank/find-item.server';
import { restoreItem } from '~/domain/questions/bank/restore-item.server';
import { withdrawItem } from '~/domain/questions/bank/withdraw-item.server';
import { changeDraft } from '~/domain/questions/drafts/change-draft.server';
import { discardDraft } from '~/domain/questions/drafts/discard-draft.server';
import { findDraft } from '~/domain/questions/drafts/find-draft.server';
import { listDrafts } from '~/domain/questions/drafts/list-drafts.server';
import { publishDraft } from '~/domain/questions/drafts/publish-draft.server';
import { startDraft } from '~/domain/questions/drafts/start-draft.server';

let admin: Admin;
beforeEach(async () => {
  loadShippedContent();
  admin = await makeAdmin({ name: 'Qian' });
});

const publish = (draftId: string, restore = false) => publishDraft(admin, { draftId, restore }, 200);
const enough = async () => [];

it('publishes a new question under the next free id, written by whoever published it', async () => {
  const id = await publishQuestion(admin);
  expect(id).toBe('F-w01');
  expect(await publishQuestion(admin, soundQuestion({ stem: { en: 'Another?', zh: '另一道？' } }))).toBe('F-w02');
  const [row] = await db.select().from(items).where(eq(items.id, id));
  expect(row).toMatchObject({
    pool: 'exam',
    section: 'foundation',
    moduleId: 'F1',
    origin: 'admin',
    withdrawnAt: null,
  });
  const item = await findItem(admin, id);
  expect(item).toMatchObject({ key: { chosen: ['a'] }, tags: ['buyer', 'differences'], draftId: null });
  expect(item.versions).toMatchObject([{ author: 'Qian', current: true, createdAt: 100 }]);
  expect(await db.select().from(itemDrafts)).toEqual([]);
});

it('publishes the next version of an item and keeps the one before it', async () => {
  const id = await publishQuestion(admin);
  const draftId = await redraft(admin, id, { stem: { en: 'Who signs the order?', zh: '订单由谁签字？' } }, 150);
  expect(await publish(draftId)).toEqual({ itemId: id });
  const { versions, comparison } = await findItem(admin, id);
  expect(versions.map(({ current }) => current)).toEqual([false, true]);
  expect(comparison?.differences).toEqual([
    { field: 'stem en', before: 'Who signs in the end?', after: 'Who signs the order?' },
    { field: 'stem zh', before: '最后由谁签字？', after: '订单由谁签字？' },
  ]);
});

it('writes a word about each of it into the audit log', async () => {
  const id = await publishQuestion(admin);
  await withdrawItem(admin, { itemId: id, reason: ' Unclear. ', accepted: false }, enough, 200);
  await restoreItem(admin, { itemId: id, reason: 'Clear after all.' }, 300);
  const told = await db.select().from(auditEntries).orderBy(desc(auditEntries.position)).limit(3);
  expect(told.map(({ action, subjectId, reason, actorId }) => [action, subjectId, reason, actorId])).toEqual([
    ['item-restored', id, 'Clear after all.', admin.personId],
    ['item-withdrawn', id, 'Unclear.', admin.personId],
    ['item-published', id, null, admin.personId],
  ]);
});

it('says that nothing changed, keeps the draft, and makes no version', async () => {
  const id = await publishQuestion(admin);
  const { id: draftId } = await startDraft(admin, { itemId: id }, 150);
  expect(await refusalOf(publish(draftId))).toMatchObject({ code: 'item-unchanged', facts: { id } });
  expect(await db.select().from(itemVersions)).toHaveLength(1);
  expect(await db.select().from(itemDrafts)).toHaveLength(1);
});

it('leaves a withdrawn item withdrawn unless it is asked to put it back', async () => {
  const id = await publishQuestion(admin);
  await withdrawItem(admin, { itemId: id, reason: 'Unclear.', accepted: false }, enough, 120);
  await publish(await redraft(admin, id, { difficulty: 'hard' }, 150));
  expect((await findItem(admin, id)).withdrawnAt).toBe(120);
  const { id: again } = await startDraft(admin, { itemId: id }, 160);
  await publish(again, true);
  expect((await findItem(admin, id)).withdrawnAt).toBeNull();
});

it('publishes no unfinished draft', async () => {
  const draftId = await makeDraft(admin, soundQuestion({ explanation: { en: '', zh: '由总监签字。' }, sources: [] }));
  expect(await refusalOf(publish(draftId))).toMatchObject({ code: 'draft-unfinished', facts: { count: 2 } });
  expect(await db.select().from(items)).toEqual([]);
  expect((await listDrafts(admin, 'zh')).drafts).toMatchObject([
    { gaps: ['sources', 'explanation'], stem: '最后由谁签字？' },
  ]);
});

it('publishes nothing over an item that has the id already', async () => {
  await publishQuestion(admin);
  const draftId = await makeDraft(admin, soundQuestion({ id: 'F-w01' }));
  expect(await refusalOf(publish(draftId))).toMatchObject({ code: 'item-id-taken', field: 'id' });
});

it('has one draft an item, whoever asks, which keeps the id and pool of its item', async () => {
  const id = await publishQuestion(admin);
  const draft = await startDraft(admin, { itemId: id }, 150);
  const other = await makeAdmin();
  expect(await startDraft(other, { itemId: id }, 160)).toEqual(draft);
  await changeDraft(other, { draftId: draft.id, written: soundQuestion({ id: 'X-w09', pool: 'quiz' }) }, 170);
  expect(await findDraft(admin, draft.id, 'en')).toMatchObject({ pool: 'exam', content: { id } });
  await discardDraft(other, draft.id, 180);
  expect(await refusalOf(findDraft(admin, draft.id, 'en'))).toMatchObject({ code: 'not-found' });
  expect((await findItem(admin, id)).versions).toHaveLength(1);
});

it('keeps what a type does not show while another is tried, and counts a save without a change as none', async () => {
  const draftId = await makeDraft(admin, soundQuestion());
  const { options, ...shown } = soundQuestion({ type: 'numeric', answer: '3' });
  await changeDraft(admin, { draftId, written: shown }, 150);
  expect((await findDraft(admin, draftId, 'en')).content).toMatchObject({ type: 'numeric', answer: '', options });
  await changeDraft(admin, { draftId, written: { ...shown, answer: '3' } }, 160);
  await changeDraft(admin, { draftId, written: { ...shown, answer: '3', id: 'F-w01' } }, 170);
  const draft = await findDraft(admin, draftId, 'en');
  expect(draft).toMatchObject({ updatedAt: 160, content: { answer: '3', options } });
  expect(formOf(draft.content).tags).toBe('buyer, differences');
});

it('finds no item or draft there is not', async () => {
  for (const attempt of [
    startDraft(admin, { itemId: 'F-x99' }, 1),
    changeDraft(admin, { draftId: 'none', written: soundQuestion() }, 1),
    discardDraft(admin, 'none', 1),
    publish('none'),
    withdrawItem(admin, { itemId: 'F-x99', reason: 'x', accepted: true }, enough, 1),
    restoreItem(admin, { itemId: 'F-x99', reason: 'x' }, 1),
  ]) {
    expect(await refusalOf(attempt)).toMatchObject({ code: 'not-found' });
  }
});
