import type { SQL } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import type { auditEntries } from '#db/schema/audit';
import type { AuditSeal } from '~/domain/audit/audit-seal';
import { hashEntry } from '~/domain/audit/record.server';

export type Row = typeof auditEntries.$inferSelect;
export type Values = { [Column in keyof Row]?: Row[Column] | SQL };

/** A log with its seals, in the hands of somebody who can write to the database and to the file. */
export type World = {
  tx: Transaction;
  /** As the log was before. */
  rows: readonly Row[];
  seals: readonly AuditSeal[];
  file: string;
  random: Random;
};
export type Attack = { kind: string; run(world: World): Promise<void> };

export class Random {
  constructor(private state: number) {}
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }
  of<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }
}

/** The position of the last entry that a seal vouches for. */
export const sealedTo = ({ seals }: World): number => seals.at(-1)?.position ?? 0;
export const sealedRow = (world: World): Row => world.random.of(world.rows.slice(0, sealedTo(world)));

export const hashOf = ({ subjectType, subjectId, ...row }: Row): string =>
  hashEntry(row.previousHash, { ...row, subject: { type: subjectType, id: subjectId } });
