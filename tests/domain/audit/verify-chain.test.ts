import { eq, gt, inArray, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { allEntries, recordMany, withoutTriggers } from '#tests/support/factories/audit';
import { GENESIS, hashEntry, record } from '~/domain/audit/record.server';
import { verifyChain } from '~/domain/audit/verify-chain.server';

type Row = typeof auditEntries.$inferSelect;
const at = async (position: number): Promise<Row> => {
  const row = (await allEntries()).find((each) => each.position === position);
  if (!row) throw new Error(`no entry ${position}`);
  return row;
};
const set = (position: number, values: Partial<Row>) =>
  withoutTriggers(
    async (tx) => void (await tx.update(auditEntries).set(values).where(eq(auditEntries.position, position))),
  );
/** Makes room for entries before a position, by whoever can renumber the rest. */
const shift = (from: number, by: number) =>
  withoutTriggers(async (tx) => {
    const later = sql`case when ${auditEntries.position} >= ${from} then ${auditEntries.position} + 1000 + ${by} else ${auditEntries.position} end`;
    await tx
      .update(auditEntries)
      .set({ position: later })
      .where(gt(auditEntries.position, from - 1));
    await tx
      .update(auditEntries)
      .set({ position: sql`${auditEntries.position} - 1000` })
      .where(gt(auditEntries.position, 1000));
  });
const faults = async () => (await verifyChain()).faults.map(({ kind, position }) => `${kind} ${position}`);

it('finds an empty log whole', async () => {
  expect(await verifyChain()).toMatchObject({ entries: 0, head: GENESIS, position: 0, faults: [] });
});

it('finds a long log whole, across batches, and gives the marks it was asked for', async () => {
  await recordMany(9);
  const last = await at(9);
  const third = await at(3);
  for (const rowsAtOnce of [1, 2, 3, 9, 100]) {
    const check = await verifyChain(new Set([3, 40]), rowsAtOnce);
    expect(check).toMatchObject({ entries: 9, head: last.hash, position: 9, faults: [] });
    expect([...check.marks]).toEqual([[3, { entries: 3, hash: third.hash }]]);
  }
});

it('numbers entries without gaps, also after a transaction that failed', async () => {
  await recordMany(2);
  const failing = transaction(async (tx) => {
    await record(tx, { at: 1, actorId: null, action: 'person-signed-in', subject: { type: 'person', id: 'p' } });
    throw new Error('later trouble');
  });
  await expect(failing).rejects.toThrow();
  await recordMany(2);
  expect((await allEntries()).map(({ position }) => position)).toEqual([1, 2, 3, 4]);
});

describe('of nine entries, says what happened to', () => {
  beforeEach(() => recordMany(9));

  it.each<[string, Partial<Row>]>([
    ['time', { at: 77 }],
    ['actor', { actorId: 'somebody-else' }],
    ['no actor', { actorId: null }],
    ['action', { action: 'admin-granted' }],
    ['subject’s type', { subjectType: 'Person' }],
    ['subject', { subjectId: 'p5 ' }],
    ['reason', { reason: 'Because.' }],
    ['empty reason', { reason: '' }],
    ['detail', { detail: { b: 5, a: 'é', c: null, d: 'true' } }],
    ['previous hash', { previousHash: 'f'.repeat(64) }],
  ])('one with another %s', async (_, values) => {
    await set(6, values);
    expect(await faults()).toEqual(['changed 6']);
  });

  it.each([
    ['a space', sql`replace(detail, ':', ': ')`],
    ['a name twice, the last one true', sql`replace(detail, '{', '{"a":"x",')`],
    ['letters written as escapes', sql`replace(detail, 'a', '\\u0061')`],
    ['a list', sql`'[]'`],
    ['nothing that is JSON', sql`'{'`],
  ])('one whose detail has %s', async (_, detail) => {
    await withoutTriggers(
      async (tx) =>
        void (await tx
          .update(auditEntries)
          .set({ detail: detail as never })
          .where(eq(auditEntries.position, 6))),
    );
    expect(await faults()).toEqual(['changed 6']);
  });

  it('one with another hash', async () => {
    await set(6, { hash: 'f'.repeat(64) });
    expect(await faults()).toEqual(['changed 6']);
  });

  it.each([0, -1, 99])('the last one, moved to %i', async (position) => {
    await set(9, { position });
    expect((await faults()).length).toBeGreaterThan(0);
  });

  it('one that was moved so that the order stays', async () => {
    await set(9, { position: 12 });
    expect(await faults()).toEqual(['moved 12']);
  });

  it('two that changed places', async () => {
    await set(5, { position: 1000 });
    await set(6, { position: 5 });
    await set(1000, { position: 6 });
    expect(await faults()).toEqual(['reordered 5', 'reordered 6', 'reordered 7']);
  });

  it('one, or several, that are gone', async () => {
    await withoutTriggers(async (tx) => void (await tx.delete(auditEntries).where(eq(auditEntries.position, 4))));
    expect(await faults()).toEqual(['missing 5']);
    await withoutTriggers(
      async (tx) => void (await tx.delete(auditEntries).where(inArray(auditEntries.position, [7, 8]))),
    );
    expect(await faults()).toEqual(['missing 5', 'missing 9']);
  });

  it('one that is gone when the rest was renumbered', async () => {
    await withoutTriggers(async (tx) => {
      await tx.delete(auditEntries).where(eq(auditEntries.position, 4));
      for (let position = 5; position <= 9; position++)
        await tx
          .update(auditEntries)
          .set({ position: position - 1 })
          .where(eq(auditEntries.position, position));
    });
    expect(await faults()).toEqual(['missing 4']);
  });

  it('the first ones', async () => {
    await withoutTriggers(
      async (tx) => void (await tx.delete(auditEntries).where(inArray(auditEntries.position, [1, 2]))),
    );
    expect(await faults()).toEqual(['beginning-missing 3']);
  });

  it('one that was put in, rightly chained to the one before', async () => {
    const { hash: previousHash } = await at(5);
    const said = { at: 5, actorId: null, action: 'admin-granted', subject: { type: 'person', id: 'eve' } };
    await shift(6, 1);
    await withoutTriggers(async (tx) => {
      const { subject, ...rest } = said;
      const hash = hashEntry(previousHash, said);
      await tx.insert(auditEntries).values({
        position: 6,
        ...rest,
        subjectType: subject.type,
        subjectId: subject.id,
        detail: {},
        previousHash,
        hash,
      });
    });
    expect(await faults()).toEqual(['inserted 6']);
  });

  it('one that was put in as it came', async () => {
    await shift(6, 1);
    const hash = 'e'.repeat(64);
    const row = { position: 6, at: 5, action: 'x', subjectType: 'person', subjectId: 'eve', detail: {} };
    await withoutTriggers(
      async (tx) => void (await tx.insert(auditEntries).values({ ...row, previousHash: 'd'.repeat(64), hash })),
    );
    expect(await faults()).toEqual(['changed 6', 'inserted 6']);
  });

  it('one that stands there twice', async () => {
    const third = await at(3);
    await withoutTriggers(async (tx) => void (await tx.insert(auditEntries).values({ ...third, position: 10 })));
    expect(await faults()).toEqual(['duplicate 10']);
    await shift(6, 1);
    await withoutTriggers(async (tx) => void (await tx.insert(auditEntries).values({ ...third, position: 6 })));
    expect(await faults()).toEqual(['duplicate 6', 'duplicate 11']);
  });

  it('nothing that a recomputed chain tells: that is for the seals', async () => {
    let previousHash = (await at(5)).hash;
    for (const row of (await allEntries()).slice(5)) {
      const { subjectType: type, subjectId: id, ...rest } = { ...row, reason: 'Rewritten.' };
      const hash = hashEntry(previousHash, { ...rest, subject: { type, id } });
      await set(row.position, { reason: 'Rewritten.', previousHash, hash });
      previousHash = hash;
    }
    expect(await verifyChain()).toMatchObject({ entries: 9, faults: [], head: previousHash });
  });
});

it('looks into the first of many faults only', async () => {
  await recordMany(60);
  await withoutTriggers(async (tx) => void (await tx.update(auditEntries).set({ at: 5_000 })));
  const { faults: found } = await verifyChain();
  expect(found).toHaveLength(20);
  expect(await db.$count(auditEntries)).toBe(60);
});
