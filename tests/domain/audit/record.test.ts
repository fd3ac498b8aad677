import { expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { GENESIS, hashEntry, record } from '~/domain/audit/record.server';

const entry = (id: string) => ({
  at: 1,
  actorId: null,
  action: 'person-signed-up' as const,
  subject: { type: 'person', id },
  detail: { how: 'form' },
});

it('chains each entry to the one before it', async () => {
  await transaction(async (tx) => {
    await record(tx, entry('a'));
    await record(tx, entry('b'));
  });
  const rows = await db.select().from(auditEntries).orderBy(auditEntries.position);
  const first = hashEntry(GENESIS, entry('a'));
  expect(rows.map(({ hash, previousHash }) => [previousHash, hash])).toEqual([
    [GENESIS, first],
    [first, hashEntry(first, entry('b'))],
  ]);
});

it('refuses to change or delete what was recorded', async () => {
  await transaction((tx) => record(tx, entry('a')));
  const message = /append-only/;
  const causes = (error: unknown) => (error instanceof Error ? `${error.message} ${String(error.cause)}` : '');
  const attempts = [
    transaction(async (tx) => void (await tx.update(auditEntries).set({ action: 'nothing' }))),
    transaction(async (tx) => void (await tx.delete(auditEntries))),
  ];
  for (const attempt of attempts) expect(await attempt.then(() => '', causes)).toMatch(message);
});

it('keeps nothing of a transaction that fails', async () => {
  await expect(
    transaction(async (tx) => {
      await record(tx, entry('a'));
      throw new Error('later trouble');
    }),
  ).rejects.toThrow('later trouble');
  expect(await db.select().from(auditEntries)).toEqual([]);
});
