import { asc } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { items, itemVersions } from '#db/schema/questions';
import { makeItem } from '#tests/support/factories/exams';
import type { PooledItem } from '~/domain/questions/bank/read-pools.server';
import { synchroniseBank } from '~/domain/questions/bank/synchronise-bank.server';
import { hashItem } from '~/domain/questions/item';

/** Ids of the form files use, which has room for three digits. */
const idOf = (number: number) => `F-${'abc'.charAt(number / 900)}${100 + (number % 900)}`;
const pooled = (number: number): PooledItem => ({
  content: { ...makeItem('foundation', number % 90), id: idOf(number) },
  pool: 'quiz',
  section: 'foundation',
  moduleId: 'F1',
  file: 'quiz.yaml',
});
const bring = (all: readonly PooledItem[], now: number) => transaction((tx) => synchroniseBank(tx, all, now));
const rows = () => db.select().from(items).orderBy(asc(items.createdAt), asc(items.id));
const versions = async () => (await db.select().from(itemVersions)).length;
const recorded = async () => (await db.select().from(auditEntries)).map(({ detail }) => detail);

it('brings in more items than one statement takes, once', async () => {
  const all = Array.from({ length: 1001 }, (_, number) => pooled(number));
  await bring(all, 10);
  const first = await rows();
  expect(first).toHaveLength(1001);
  expect(new Set(first.map(({ id, currentHash }) => `${id} ${currentHash}`))).toEqual(
    new Set(all.map(({ content }) => `${content.id} ${hashItem(content)}`)),
  );
  expect(await versions()).toBe(1001);
  await bring(all, 20);
  expect(await rows()).toEqual(first);
  expect(await recorded()).toEqual([{ changed: 1001, withdrawn: 0 }]);
});

it('gives each item what its own entry says, keeps every version, and takes nothing away for good', async () => {
  const [reworded, moved, gone, same] = [pooled(0), pooled(1), pooled(2), pooled(3)] as const;
  await bring([reworded, moved, gone, same], 10);
  const before = await rows();
  const newer: PooledItem = { ...reworded, content: { ...reworded.content, lesson: 'F1.2' } };
  const elsewhere: PooledItem = {
    ...moved,
    ...{ pool: 'exam', section: 'after-sales', moduleId: 'A1' },
    content: { ...moved.content, lesson: 'A1.1' },
  };
  await bring([newer, elsewhere, same], 20);
  const [first, second, third, fourth] = await rows();
  expect(first).toEqual({ ...before[0], currentHash: hashItem(newer.content) });
  expect(second).toEqual({
    ...before[1],
    ...{ pool: 'exam', section: 'after-sales', moduleId: 'A1' },
    currentHash: hashItem(elsewhere.content),
  });
  expect(third).toEqual({ ...before[2], withdrawnAt: 20 });
  expect(fourth).toEqual(before[3]);
  expect(await versions()).toBe(6);
  await bring([newer, elsewhere, gone, same], 30);
  expect((await rows())[2]).toEqual(before[2]);
  expect(await versions()).toBe(6);
  expect(await recorded()).toEqual([
    { changed: 4, withdrawn: 0 },
    { changed: 2, withdrawn: 1 },
    { changed: 1, withdrawn: 0 },
  ]);
});
