import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { GENESIS, record } from '~/domain/audit/record.server';
import { verifyChain } from '~/domain/audit/verify-chain.server';

const recordMany = (count: number) =>
  transaction(async (tx) => {
    for (let n = 0; n < count; n++) {
      const subject = { type: 'person', id: `p${n}` };
      const detail = { b: n, a: 'é', c: null, d: true };
      await record(tx, { at: n, actorId: n % 2 ? 'x' : null, action: 'profile-changed', subject, detail });
    }
  });

/** Writes a row past the triggers, as somebody with the file in hand could: by appending what does not fit. */
const forge = (row: Partial<typeof auditEntries.$inferInsert>) =>
  transaction(async (tx) => {
    const honest = { at: 1, action: 'admin-granted', subjectType: 'person', subjectId: 'p', detail: {} };
    await tx.insert(auditEntries).values({ ...honest, previousHash: GENESIS, hash: GENESIS, ...row });
  });

it('finds an empty log whole', async () => {
  expect(await verifyChain()).toEqual({ entries: 0, head: GENESIS, brokenAt: null });
});

it('finds a long log whole, across batches', async () => {
  await recordMany(9);
  const [last] = await db.select().from(auditEntries).orderBy(sql`position desc`).limit(1);
  for (const rowsAtOnce of [1, 2, 3, 9, 100]) {
    expect(await verifyChain(rowsAtOnce)).toEqual({ entries: 9, head: last?.hash, brokenAt: null });
  }
});

it('finds the entry that does not follow from the one before', async () => {
  await recordMany(3);
  await forge({});
  await recordMany(2);
  expect(await verifyChain()).toMatchObject({ entries: 3, brokenAt: 4 });
});

it('finds the entry that does not say what was hashed', async () => {
  await recordMany(3);
  const [last] = await db.select().from(auditEntries).orderBy(sql`position desc`).limit(1);
  await forge({ previousHash: last?.hash ?? '', hash: 'f'.repeat(64) });
  expect(await verifyChain()).toMatchObject({ entries: 3, brokenAt: 4 });
});
