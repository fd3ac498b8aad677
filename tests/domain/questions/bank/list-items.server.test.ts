import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { transaction } from '#db/client';
import { items } from '#db/schema/questions';
import type { Admin } from '~/domain/people/actor';
import { findItem } from '~/domain/questions/bank/find-item.server';
import { type ItemFilter, listItems } from '~/domain/questions/bank/list-items.server';
import { CANARY, publishExam } from '../../../support/factories/exams';
import { makeAdmin } from '../../../support/factories/people';

let admin: Admin;
beforeEach(async () => {
  await publishExam({}, 30);
  admin = await makeAdmin();
});
const list = (filter: ItemFilter, page = 1) => listItems(admin, filter, page, 'zh');

it('lists the bank by pages, and keeps a page number within them', async () => {
  expect(await list({})).toMatchObject({ total: 60, page: 1, pages: 2 });
  expect((await list({}, 2)).items).toHaveLength(10);
  expect(await list({}, 99)).toMatchObject({ page: 2 });
  expect(await list({}, -1)).toMatchObject({ page: 1 });
});

it('narrows by pool, section, status and text in either language', async () => {
  await transaction(async (tx) => void (await tx.update(items).set({ withdrawnAt: 5 }).where(eq(items.id, 'F-x03'))));
  expect(await list({ pool: 'quiz' })).toMatchObject({ total: 0, pages: 1, items: [] });
  expect(await list({ section: 'foundation' })).toMatchObject({ total: 30 });
  expect((await list({ status: 'withdrawn' })).items).toMatchObject([{ id: 'F-x03', withdrawnAt: 5 }]);
  expect(await list({ status: 'in-use' })).toMatchObject({ total: 59 });
  expect((await list({ text: ' f-X07 ASKS' })).items).toMatchObject([{ id: 'F-x07', stem: 'F-x07 提问' }]);
  expect((await list({ text: 'A-x02 提问' })).items).toMatchObject([{ id: 'A-x02' }]);
});

it('holds no key in the list', async () => {
  expect(JSON.stringify(await list({}))).not.toMatch(new RegExp(`${CANARY}|"right"|"answer"`));
});

it('shows an item whole: as seen in both languages, its key, its versions', async () => {
  expect(await findItem(admin, 'F-x01')).toMatchObject({
    shown: [
      { language: 'en', item: { stem: 'F-x01 asks' } },
      { language: 'zh', item: { stem: 'F-x01 提问' } },
    ],
    key: { chosen: ['a', 'c', 'd'] },
    explanation: { en: `${CANARY} F-x01` },
    versions: [{ current: true }],
  });
  await expect(findItem(admin, 'nosuch')).rejects.toMatchObject({ code: 'not-found' });
});
