import { desc } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import type { AuditAction } from './actions';
import { digest } from './canonical';

export type AuditEntry = {
  at: number;
  /** The person who acted; null when the program did. */
  actorId: string | null;
  action: AuditAction;
  subject: { type: string; id: string };
  reason?: string;
  detail?: Record<string, string | number | boolean | null>;
};

/** What the chain starts from. */
export const GENESIS = '0'.repeat(64);

/** An entry as it is hashed, also one that was read back: any action and detail there ever was. */
type Hashed = Omit<AuditEntry, 'action' | 'reason' | 'detail'> & {
  action: string;
  reason?: string | null;
  detail?: Record<string, unknown>;
};

/** The hash of an entry: over the hash before it and everything it says. */
export function hashEntry(previousHash: string, entry: Hashed): string {
  const { at, actorId, action, subject, reason = null, detail = {} } = entry;
  return digest({ previousHash, at, actorId, action, subject, reason, detail });
}

type Reaction = (tx: Transaction, entry: AuditEntry) => Promise<void>;
const reactions = new Map<AuditAction, Reaction[]>();

/**
 * Has a later context follow what an earlier one records, in the same transaction: the earlier one need not know it.
 * All reactions are registered in app/domain/reactions.server.ts and nowhere else.
 */
export function whenRecorded(action: AuditAction, reaction: Reaction): void {
  reactions.set(action, [...(reactions.get(action) ?? []), reaction]);
}

/**
 * Appends to the audit log, in the transaction that made the change, chained to the entry before it. Positions have no
 * gaps, also where a transaction failed, so that one that was changed shows.
 * Then runs what follows from it; if that fails, nothing happened.
 */
export async function record(tx: Transaction, entry: AuditEntry): Promise<void> {
  const [last] = await tx
    .select({ position: auditEntries.position, hash: auditEntries.hash })
    .from(auditEntries)
    .orderBy(desc(auditEntries.position))
    .limit(1);
  const previousHash = last?.hash ?? GENESIS;
  await tx.insert(auditEntries).values({
    position: (last?.position ?? 0) + 1,
    at: entry.at,
    actorId: entry.actorId,
    action: entry.action,
    subjectType: entry.subject.type,
    subjectId: entry.subject.id,
    reason: entry.reason ?? null,
    detail: entry.detail ?? {},
    previousHash,
    hash: hashEntry(previousHash, entry),
  });
  for (const reaction of reactions.get(entry.action) ?? []) await reaction(tx, entry);
}
