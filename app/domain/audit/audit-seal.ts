import { z } from 'zod';
import { canonical } from './canonical';

/** The head of the log as it was signed: whoever rewrites what came before has to forge the signature, too. */
export const auditSeal = z.strictObject({
  /** Counted from 1 without a gap, so that a seal that is gone shows. */
  ordinal: z.int().min(1),
  at: z.int(),
  /** How many entries there were, the position and the hash of the last. */
  entries: z.int().min(1),
  position: z.int(),
  head: z.string(),
  keyId: z.string(),
  /** Ed25519 over `sealedBytes`, in base64url. */
  signature: z.string(),
});
export type AuditSeal = z.output<typeof auditSeal>;

/** What is signed: the kind of thing it is, then everything a seal says, names in order. */
export function sealedBytes({ ordinal, at, entries, position, head }: Omit<AuditSeal, 'keyId' | 'signature'>): string {
  return `greenroom audit seal\n${canonical({ ordinal, at, entries, position, head })}`;
}

/** A seal as a line of the file that is kept beside the database. */
export const sealLine = (seal: AuditSeal): string => `${canonical(seal)}\n`;
