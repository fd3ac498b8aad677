import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as drizzleLite } from 'drizzle-orm/pglite';
import type { Connection, Reader, Transaction } from './client';

/** One writer at a time, as with SQLite, so that a rule checked and then written holds on both engines. */
const WRITER_LOCK = 7_461_120;

/**
 * Opens PostgreSQL behind the same `db` and `transaction()`. `pglite:` runs it in this process (tests), `postgres://`
 * is a server. The casts below are the other half of db/columns.ts: one engine's types stand for both.
 */
export async function openPostgres(address: string): Promise<Connection> {
  return address.startsWith('pglite:') ? openInProcess(address) : openServer(address);
}

type Base = {
  execute(query: ReturnType<typeof sql>): PromiseLike<unknown>;
};
/** Each statement sees what was committed before it, so also what the holder of the lock before us wrote. */
const SEEING = { isolationLevel: 'read committed' } as const;

type Drizzle = Base & { transaction<T>(work: (tx: Base) => Promise<T>, config: typeof SEEING): Promise<T> };

function connection(drizzle: Drizzle, close: () => Promise<void>): Connection {
  return {
    reader: readOnly(drizzle as unknown as Transaction),
    transaction: (work) =>
      drizzle.transaction(async (tx) => {
        await tx.execute(sql`select pg_advisory_xact_lock(${WRITER_LOCK})`);
        return work(tx as unknown as Transaction);
      }, SEEING),
    close,
  };
}

/** Hands out only what reads; there is nothing here to write with. */
function readOnly(drizzle: Transaction): Reader {
  return {
    select: drizzle.select.bind(drizzle),
    selectDistinct: drizzle.selectDistinct.bind(drizzle),
    with: drizzle.with.bind(drizzle),
    $count: drizzle.$count.bind(drizzle),
  };
}

async function openServer(address: string): Promise<Connection> {
  const { drizzle } = await import('drizzle-orm/node-postgres');
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: address, max: 10 });
  return connection(drizzle(pool, { casing: 'snake_case' }), () => pool.end());
}

async function openInProcess(address: string): Promise<Connection> {
  const { PGlite } = await import('@electric-sql/pglite');
  return connectInProcess(new PGlite(address.slice('pglite:'.length) || undefined));
}

/** The same connection over a PostgreSQL that already runs in this process. */
export function connectInProcess(lite: PGlite): Connection {
  return connection(drizzleLite(lite, { casing: 'snake_case' }), () => lite.close());
}
