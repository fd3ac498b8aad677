import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { items, itemVersions } from '#db/schema/questions';
import { publishQuestion, redraft } from '#tests/support/factories/bank';
import { loadShippedContent } from '#tests/support/factories/courses';
import { makeAdmin } from '#tests/support/factories/people';
import { refusalOf } from '#tests/support/refusal';
import { synchroniseContent } from '~/domain/content.server';
import { findShortages } from '~/domain/exams/policy/find-shortages.server';
import { previewShortages } from '~/domain/exams/policy/preview-shortages.server';
import type { Admin } from '~/domain/people/actor';
import { restoreItem } from '~/domain/questions/bank/restore-item.server';
import { synchroniseBank } from '~/domain/questions/bank/synchronise-bank.server';
import { withdrawItem } from '~/domain/questions/bank/withdraw-item.server';
import { publishDraft } from '~/domain/questions/drafts/publish-draft.server';

let admin: Admin;
beforeEach(async () => {
  loadShippedContent();
  await synchroniseContent(0);
  admin = await makeAdmin();
});

const rowOf = async (id: string) => (await db.select().from(items).where(eq(items.id, id)))[0];
const withdraw = (itemId: string, accepted = false, reason = 'Two answers fit.') =>
  withdrawItem(admin, { itemId, reason, accepted }, findShortages, 50);

it('wants a reason, and nothing twice', async () => {
  expect(await refusalOf(withdraw('F-x01', true, '  '))).toMatchObject({ code: 'reason-missing', field: 'reason' });
  await withdraw('F-x01', true);
  expect(await refusalOf(withdraw('F-x01', true))).toMatchObject({ code: 'item-withdrawn-already' });
  expect(await refusalOf(restoreItem(admin, { itemId: 'F-x01', reason: '' }, 60))).toMatchObject({
    code: 'reason-missing',
  });
  await restoreItem(admin, { itemId: 'F-x01', reason: 'It is fine.' }, 60);
  expect(await refusalOf(restoreItem(admin, { itemId: 'F-x01', reason: 'x' }, 70))).toMatchObject({
    code: 'item-in-use',
  });
});

it('warns when two papers could not be drawn without it, and does it only when that is accepted', async () => {
  const foundation = await db.select({ id: items.id }).from(items).where(eq(items.section, 'foundation'));
  const exam = foundation
    .map(({ id }) => id)
    .filter((id) => id.startsWith('F-x'))
    .sort();
  for (const id of exam.toReversed()) {
    const shortages = await previewShortages(admin, id);
    const [shortage] = shortages;
    if (shortage) {
      const { wanted, held, ...where } = shortage;
      expect(where).toEqual({ exam: 'host-certification', section: 'foundation' });
      expect(held).toBe(wanted - 1);
      expect(await refusalOf(withdraw(id))).toMatchObject({ code: 'exam-would-be-thin', field: 'accepted' });
      expect((await rowOf(id))?.withdrawnAt).toBeNull();
      await withdraw(id, true);
      expect((await rowOf(id))?.withdrawnAt).toBe(50);
      return;
    }
    await withdraw(id);
  }
  throw new Error('never thin, not even without all of them');
});

it('warns of nothing for a quiz question', async () => {
  expect(await previewShortages(admin, 'F1-q01')).toEqual([]);
});

it('is not undone by the content folder: what admins wrote, changed, withdrew or restored is theirs', async () => {
  const own = await publishQuestion(admin);
  const draftId = await redraft(admin, 'F-x02', { difficulty: 'hard' }, 20);
  await publishDraft(admin, { draftId, restore: false }, 30);
  await withdraw('F-x03', true);
  await withdraw('F-x04', true);
  await restoreItem(admin, { itemId: 'F-x04', reason: 'It is fine.' }, 60);
  const before = await db.select().from(items);
  const versions = await db.select().from(itemVersions);

  await synchroniseContent(1000);
  expect(await db.select().from(items)).toEqual(before);
  expect(await db.select().from(itemVersions)).toHaveLength(versions.length);

  await transaction((tx) => synchroniseBank(tx, [], 2000));
  for (const id of [own, 'F-x02', 'F-x04']) expect((await rowOf(id))?.withdrawnAt, id).toBeNull();
  expect((await rowOf('F-x03'))?.withdrawnAt).toBe(50);
  expect((await rowOf('F-x05'))?.withdrawnAt).toBe(2000);
});
