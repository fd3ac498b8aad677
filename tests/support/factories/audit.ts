import { asc, eq, sql } from 'drizzle-orm';
import { db, type Transaction, transaction } from '#db/client';
import { engine } from '#db/engine';
import { auditEntries } from '#db/schema/audit';
import { GENESIS, hashEntry, record } from '~/domain/audit/record.server';

/** Entries about nobody in particular; `from` is the time of the first, each a millisecond after the one before. */
export const recordMany = (count: number, from = 0): Promise<void> =>
  transaction(async (tx) => {
    for (let n = 0; n < count; n++) {
      const subject = { type: 'person', id: `p${n}` };
      const detail = { b: n, a: 'é', c: null, d: true };
      await record(tx, { at: from + n, actorId: n % 2 ? 'x' : null, action: 'profile-changed', subject, detail });
    }
  });

export const allEntries = () => db.select().from(auditEntries).orderBy(asc(auditEntries.position));

/** What a transaction can run besides queries, on either engine. */
type Runs = { execute?(query: ReturnType<typeof sql>): Promise<unknown>; run?(query: ReturnType<typeof sql>): unknown };

const drops =
  engine === 'postgres'
    ? ['alter table audit_entries disable trigger all', 'alter table audit_seals disable trigger all']
    : ['entries_no_update', 'entries_no_delete', 'seals_no_update', 'seals_no_delete'].map(
        (name) => `drop trigger if exists audit_${name}`,
      );
const restores =
  engine === 'postgres'
    ? ['alter table audit_entries enable trigger all', 'alter table audit_seals enable trigger all']
    : [];

/** Changes the log as somebody who has the database itself in hand: the triggers stop nobody who can drop them. */
export async function withoutTriggers(work: (tx: Transaction) => Promise<void>): Promise<void> {
  await transaction(async (tx) => {
    const runs = tx as unknown as Runs;
    const run = async (text: string) => void (await (runs.execute?.(sql.raw(text)) ?? runs.run?.(sql.raw(text))));
    for (const text of drops) await run(text);
    await work(tx);
    for (const text of restores) await run(text);
  });
}

/** Changes an entry and recomputes the chain after it, so that only a signature tells. */
export async function recomputeFrom(
  position: number,
  change: Partial<typeof auditEntries.$inferSelect>,
): Promise<void> {
  const rows = await allEntries();
  let previousHash = rows.find((row) => row.position === position - 1)?.hash ?? GENESIS;
  await withoutTriggers(async (tx) => {
    for (const row of rows.filter((each) => each.position >= position)) {
      const said = row.position === position ? { ...row, ...change } : row;
      const hash = hashEntry(previousHash, { ...said, subject: { type: said.subjectType, id: said.subjectId } });
      await tx
        .update(auditEntries)
        .set({ ...said, previousHash, hash })
        .where(eq(auditEntries.position, row.position));
      previousHash = hash;
    }
  });
}
