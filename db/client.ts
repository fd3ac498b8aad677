import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { CommitQueue } from './commit-queue';
import { engine } from './engine';
import { openPostgres } from './postgres';

/** What a use case reads with. Writing through it fails: the connection is `query_only`. */
export type Reader = Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | 'with' | '$count'>;
/** What a use case writes with, inside `transaction`. */
export type Transaction = Pick<
  BetterSQLite3Database,
  'select' | 'selectDistinct' | 'with' | '$count' | 'insert' | 'update' | 'delete'
>;

export type Connection = {
  reader: Reader;
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

let current: Connection | undefined;

/** True inside a transaction's work. A second one begun in there would wait for the first for ever. */
const inside = new AsyncLocalStorage<true>();

/** Reads. A stray write fails at once. Bound to whatever database is open. */
export let db: Reader;

/**
 * Writes. Transactions run one after another; all of `work` is committed or none of it.
 * Nothing but database work may be awaited inside `work`: everybody else's writes wait for it.
 */
export function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  if (!current) throw new Error('the database is not open');
  if (inside.getStore()) throw new Error('a transaction inside a transaction: pass `tx` on instead');
  return current.transaction((tx) => inside.run(true, () => work(tx)));
}

/**
 * A query that is built once for each connection and run with values for its placeholders: for what nearly every request
 * asks. `build` ends in `.prepare()`. Inside a transaction it is given `tx`, like everything else there.
 */
export function prepared<From extends object, Query>(build: (from: From) => Query): (from: From) => Query {
  const built = new WeakMap<object, Query>();
  return (from) => {
    const query = built.get(from) ?? build(from);
    built.set(from, query);
    return query;
  };
}

/** Opens the database for this process. `address` is a file for SQLite, a URL for PostgreSQL. */
export async function openDatabase(address: string): Promise<void> {
  await closeDatabase();
  adoptConnection(engine === 'postgres' ? await openPostgres(address) : openSqlite(address));
}

export async function closeDatabase(): Promise<void> {
  const open = current;
  current = undefined;
  await open?.close();
}

/** Takes an already open connection, e.g. one a test holds. */
export function adoptConnection(connection: Connection): void {
  current = connection;
  db = connection.reader;
}

/** `synchronous` FULL is 2; the driver quietly reopens WAL files with NORMAL, so it is asked after setting. */
const REQUIRED = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, busy_timeout: 5000 } as const;

function openFile(file: string): Database.Database {
  const connection = new Database(file);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 5000');
  for (const [pragma, wanted] of Object.entries(REQUIRED)) {
    const found = connection.pragma(pragma, { simple: true });
    if (found !== wanted) throw new Error(`${file}: ${pragma} is ${String(found)}, not ${wanted}`);
  }
  return connection;
}

function openSqlite(file: string): Connection {
  if (!existsSync(file)) throw new Error(`${file} does not exist: migrate first`);
  const writer = openFile(file);
  const reader = openFile(file);
  reader.pragma('query_only = ON');
  const queue = new CommitQueue(writer);
  return {
    reader: drizzleSqlite(reader, { casing: 'snake_case' }),
    transaction: (work) => queue.add(work),
    async close() {
      await queue.drained();
      reader.close();
      writer.close();
    },
  };
}
