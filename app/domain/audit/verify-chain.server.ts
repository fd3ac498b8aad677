import { asc, gt, inArray, or, sql } from 'drizzle-orm';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { type ChainFault, type Misfit, type Neighbour, tellFaults } from './chain-faults';
import { GENESIS, hashEntry } from './record.server';

/** How the log stood at a position: how many entries there were up to it, and its hash. */
export type Mark = { entries: number; hash: string };
/** What the check of the chain found. `marks` are those that were asked for and are there. */
export type ChainCheck = {
  entries: number;
  head: string;
  /** Where the log ends. */
  position: number;
  faults: ChainFault[];
  marks: Map<number, Mark>;
};

/** So that a long log does not have to fit into memory. */
const BATCH = 2_000;
/** How many entries that do not fit are looked into; a log with more is no log. */
const MISFITS = 20;

const columns = {
  position: auditEntries.position,
  at: auditEntries.at,
  actorId: auditEntries.actorId,
  action: auditEntries.action,
  subjectType: auditEntries.subjectType,
  subjectId: auditEntries.subjectId,
  reason: auditEntries.reason,
  /** As its bytes are stored. */
  detail: sql<unknown>`${auditEntries.detail}`,
  previousHash: auditEntries.previousHash,
  hash: auditEntries.hash,
};
type Row = Omit<typeof auditEntries.$inferSelect, 'detail'> & { detail: unknown };

/**
 * Recomputes every entry's hash from the one before it, in batches, and tells what does not fit and where. Whoever
 * recomputes all of the chain after a change is found only by comparing `marks` with what was signed.
 */
export async function verifyChain(marked: ReadonlySet<number> = new Set(), rowsAtOnce = BATCH): Promise<ChainCheck> {
  const misfits: Misfit[] = [];
  const marks = new Map<number, Mark>();
  let before: Misfit['before'] = null;
  let entries = 0;
  for (;;) {
    const batch: Row[] = await nextRows(before?.position, rowsAtOnce);
    for (const row of batch) {
      const { position, hash, previousHash } = row;
      const intact = isIntact(row);
      const next: number = (before?.position ?? 0) + 1;
      const linked = previousHash === (before?.hash ?? GENESIS);
      if ((!intact || !linked || position !== next) && misfits.length < MISFITS)
        misfits.push({ position, hash, previousHash, intact, linked, before });
      before = { position, hash };
      entries += 1;
      if (marked.has(position)) marks.set(position, { entries, hash });
    }
    if (batch.length < rowsAtOnce) break;
    // Others are answered between two batches.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const faults = misfits.length === 0 ? [] : tellFaults(misfits, await neighboursOf(misfits), GENESIS);
  return { entries, head: before?.hash ?? GENESIS, position: before?.position ?? 0, faults, marks };
}

/** From the very beginning, also where somebody made a position negative. */
function nextRows(after: number | undefined, limit: number): Promise<Row[]> {
  return db
    .select(columns)
    .from(auditEntries)
    .where(after === undefined ? undefined : gt(auditEntries.position, after))
    .orderBy(asc(auditEntries.position))
    .limit(limit);
}

/** Whether an entry says what was hashed, its detail to the letter. */
function isIntact(row: Row): boolean {
  const detail = parse(row.detail);
  if (detail === undefined || JSON.stringify(detail) !== row.detail) return false;
  const { at, actorId, action, subjectType, subjectId, reason } = row;
  const subject = { type: subjectType, id: subjectId };
  return row.hash === hashEntry(row.previousHash, { at, actorId, action, subject, reason, detail });
}

function parse(text: unknown): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function neighboursOf(misfits: readonly Misfit[]): Promise<Neighbour[]> {
  const hashes = misfits.flatMap(({ hash, previousHash }) => [hash, previousHash]);
  const followed = misfits.flatMap(({ before }) => (before ? [before.hash] : []));
  return db
    .select({ position: auditEntries.position, hash: auditEntries.hash, previousHash: auditEntries.previousHash })
    .from(auditEntries)
    .where(or(inArray(auditEntries.hash, hashes), inArray(auditEntries.previousHash, followed)))
    .orderBy(asc(auditEntries.position))
    .limit(50 * MISFITS);
}
