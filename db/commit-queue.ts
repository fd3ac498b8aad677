import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Transaction } from './client';

type Waiting = {
  work: (tx: Transaction) => Promise<unknown>;
  done(result: unknown): void;
  failed(error: unknown): void;
};

type Ended = { of: Waiting; result: unknown } | { of: Waiting; error: unknown };

/** How many transactions share a commit at most, so that the first of them does not wait long for the last. */
const SHARE_AT_MOST = 64;

/**
 * The one writer of an SQLite file. Transactions run one after another, each in a savepoint of its own; those that wait
 * together are made durable by one commit, since writing to the disk is what costs. Nobody is told "done" before that
 * commit, a failed one undoes its own writes only, and if the commit fails all of them have failed.
 */
export class CommitQueue {
  private readonly waiting: Waiting[] = [];
  private readonly tx: Transaction;
  private readonly statements: Record<'begin' | 'commit' | 'save' | 'keep' | 'undo', Database.Statement>;
  private running: Promise<void> | undefined;

  constructor(private readonly writer: Database.Database) {
    this.tx = drizzle(writer, { casing: 'snake_case' });
    this.statements = {
      begin: writer.prepare('BEGIN IMMEDIATE'),
      commit: writer.prepare('COMMIT'),
      save: writer.prepare('SAVEPOINT one'),
      keep: writer.prepare('RELEASE one'),
      undo: writer.prepare('ROLLBACK TO one'),
    };
  }

  add<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ work, done: (result) => resolve(result as T), failed: reject });
      this.running ??= this.runAll();
    });
  }

  /** Resolves when nothing waits any more. */
  async drained(): Promise<void> {
    while (this.running) await this.running;
  }

  private async runAll(): Promise<void> {
    while (this.waiting.length > 0) {
      // What arrived at the same time gets to the queue before the commit is begun.
      await new Promise((resolve) => setImmediate(resolve));
      await this.runTogether(this.waiting.splice(0, SHARE_AT_MOST));
    }
    // At once, not in a later turn: whoever comes in between would wait for a run that is over.
    this.running = undefined;
  }

  private async runTogether(batch: readonly Waiting[]): Promise<void> {
    const ended: Ended[] = [];
    try {
      this.statements.begin.run();
      for (const each of batch) ended.push(await this.runOne(each));
      this.statements.commit.run();
    } catch (error) {
      if (this.writer.inTransaction) this.writer.exec('ROLLBACK');
      for (const { failed } of batch) failed(error);
      return;
    }
    for (const end of ended) {
      if ('error' in end) end.of.failed(end.error);
      else end.of.done(end.result);
    }
  }

  /** Throws only when the database has undone the whole batch by itself, as it does on a full disk. */
  private async runOne(of: Waiting): Promise<Ended> {
    this.statements.save.run();
    try {
      const result = await of.work(this.tx);
      this.statements.keep.run();
      return { of, result };
    } catch (error) {
      if (!this.writer.inTransaction) throw error;
      this.statements.undo.run();
      this.statements.keep.run();
      return { of, error };
    }
  }
}
