import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { db, type Transaction, transaction } from '#db/client';
import { engine } from '#db/engine';
import { organisations } from '#db/schema/organisations';

const firm = (id: string) => ({
  id,
  kind: 'enterprise' as const,
  nameEn: id,
  nameZh: id,
  city: 'Wenling',
  createdAt: 1,
});
const names = async () => (await db.select({ id: organisations.id }).from(organisations)).map(({ id }) => id).sort();

describe('transaction', () => {
  it('keeps all of its writes', async () => {
    await transaction(async (tx) => {
      await tx.insert(organisations).values(firm('a'));
      await tx.insert(organisations).values(firm('b'));
    });
    expect(await names()).toEqual(['a', 'b']);
  });

  it('keeps none of them when it fails, and the next one goes through', async () => {
    const failing = transaction(async (tx) => {
      await tx.insert(organisations).values(firm('a'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await transaction(async (tx) => void (await tx.insert(organisations).values(firm('b'))));
    expect(await names()).toEqual(['b']);
  });

  it('runs one after another, so that what is checked still holds when it is written', async () => {
    const once = () =>
      transaction(async (tx) => {
        const [taken] = await tx.select({ id: organisations.id }).from(organisations);
        if (!taken) await tx.insert(organisations).values(firm(`n${Math.random()}`));
      });
    await Promise.all(Array.from({ length: 20 }, once));
    expect(await names()).toHaveLength(1);
  });

  it('undoes its own writes only when others share its commit', async () => {
    const one = (name: string, fails: boolean) =>
      transaction(async (tx) => {
        await tx.insert(organisations).values(firm(name));
        if (fails) throw new Error(`${name} fails`);
        return name;
      });
    const ended = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map((name, at) => one(name, at % 2 === 1)));
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await names()).toEqual(['a', 'c', 'e']);
  });

  it('is readable by everybody once it is told as done', async () => {
    const seen = await Promise.all(
      Array.from({ length: 30 }, async (_, number) => {
        await transaction(async (tx) => void (await tx.insert(organisations).values(firm(`n${number}`))));
        return (await names()).includes(`n${number}`);
      }),
    );
    expect(seen).not.toContain(false);
  });

  it('goes on with one that is begun the moment another ends', async () => {
    const chain = async (depth: number): Promise<number> => {
      await transaction(async (tx) => void (await tx.insert(organisations).values(firm(`c${depth}`))));
      return depth === 0 ? 0 : chain(depth - 1);
    };
    expect(await Promise.all([chain(20), transaction(async () => 1)])).toEqual([0, 1]);
    expect(await names()).toHaveLength(21);
  });

  it('refuses to be begun inside another one', async () => {
    const nested = transaction(async () => {
      await transaction(async () => undefined);
    });
    await expect(nested).rejects.toThrow('inside a transaction');
  });

  it('refuses a row that points nowhere', async () => {
    const { memberships } = await import('#db/schema/organisations');
    const orphan = { id: 'm', organisationId: 'none', personId: 'none', role: 'manager' as const, since: 1 };
    await expect(transaction(async (tx) => void (await tx.insert(memberships).values(orphan)))).rejects.toThrow();
  });
});

describe.runIf(engine === 'sqlite')('the reader', () => {
  it('fails at once when somebody writes through it', async () => {
    const stray = db as unknown as Transaction;
    await expect((async () => stray.insert(organisations).values(firm('a')))()).rejects.toThrow(/readonly/);
    expect(await names()).toEqual([]);
  });

  it('keeps what was committed through a crash of the machine: FULL, with foreign keys on', async () => {
    const [row] = await db
      .select({
        synchronous: sql<number>`(select synchronous from pragma_synchronous)`,
        keys: sql<number>`(select foreign_keys from pragma_foreign_keys)`,
      })
      .from(sql`(select 1)`);
    expect(row).toEqual({ synchronous: 2, keys: 1 });
  });
});

describe.runIf(engine === 'postgres')('on PostgreSQL', () => {
  it('sees what the one before it wrote, whatever isolation the server gives by default', async () => {
    const { PGlite } = await import('@electric-sql/pglite');
    const { connectInProcess } = await import('#db/postgres');
    const lite = new PGlite();
    await lite.exec(`set session characteristics as transaction isolation level serializable`);
    const seen = await connectInProcess(lite).transaction(async (tx) => {
      const [row] = await tx
        .select({ level: sql<string>`current_setting('transaction_isolation')` })
        .from(sql`(select 1) one`);
      return row?.level;
    });
    await lite.close();
    expect(seen).toBe('read committed');
  });
});
