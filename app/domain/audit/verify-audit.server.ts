import { createPublicKey, verify } from 'node:crypto';
import { asc } from 'drizzle-orm';
import { db } from '#db/client';
import { auditSeals } from '#db/schema/audit';
import { coordinateOf } from '../keys/key-file.server';
import { type AuditSeal, sealedBytes } from './audit-seal';
import type { ChainFault } from './chain-faults';
import { differences, faultsOfSeals, heldAgainst, type SealFault, type Signed } from './seal-faults';
import { readSealFile } from './seal-file.server';
import { verifyChain } from './verify-chain.server';

export type AuditCheck = {
  entries: number;
  head: string;
  seals: number;
  /** Up to which position a signature vouches for the log. What comes after is protected by the chain alone. */
  sealedTo: number;
  faults: (ChainFault | SealFault)[];
};

export type Evidence = {
  /** The file of seals beside the database. */
  file: string;
  /** The ids of the keys whose signatures count. */
  trusted: readonly string[];
  /** Seals that were taken elsewhere earlier, where nobody who changes this machine can reach them. */
  kept?: readonly AuditSeal[];
};

/**
 * Checks all there is: the chain, every seal against its key and against the chain, the file of seals against the database.
 * What nobody signed yet, the newest entries, can be recomputed without a trace.
 */
export async function verifyAudit({ file, trusted, kept = [] }: Evidence, rowsAtOnce?: number): Promise<AuditCheck> {
  const filed = readSealFile(file);
  const stored = await db.select().from(auditSeals).orderBy(asc(auditSeals.ordinal));
  const signed = signatures(new Set(trusted));
  const everywhere = [...stored, ...(filed.seals ?? []), ...kept];
  const valid = everywhere.filter((seal) => signed(seal) === 'rightly');
  const chain = await verifyChain(new Set(valid.map(({ position }) => position)), rowsAtOnce);
  const faults = [
    ...chain.faults,
    ...heldAgainst(chain, valid),
    ...faultsOfSeals(stored, signed),
    ...filed.damaged.map((line): SealFault => ({ kind: 'file-damaged', ordinal: line, position: null })),
    ...differences(stored, filed.seals),
    ...keptElsewhere(kept, stored, signed),
  ];
  const sealedTo = Math.max(0, ...valid.filter(({ position }) => position <= chain.position).map((s) => s.position));
  return { entries: chain.entries, head: chain.head, seals: stored.length, sealedTo, faults };
}

/** Seals kept elsewhere are some of those that were made: each must still be in the database as it was. */
function keptElsewhere(
  kept: readonly AuditSeal[],
  stored: readonly AuditSeal[],
  signed: (seal: AuditSeal) => Signed,
): SealFault[] {
  const ordinals = new Set(kept.map(({ ordinal }) => ordinal));
  const sameDays = stored.filter(({ ordinal }) => ordinals.has(ordinal));
  const unsigned = faultsOfSeals(kept, signed).filter(({ kind }) => kind !== 'seal-missing');
  return [...unsigned, ...differences(sameDays, kept)];
}

/** Judges signatures, each once. */
function signatures(trusted: ReadonlySet<string>): (seal: AuditSeal) => Signed {
  const judged = new WeakMap<AuditSeal, Signed>();
  const keys = new Map([...trusted].map((id) => [id, publicKey(id)]));
  return (seal) => {
    const key = keys.get(seal.keyId);
    const state = judged.get(seal) ?? (key ? judge(seal, key) : 'by-a-stranger');
    judged.set(seal, state);
    return state;
  };
}

function judge(seal: AuditSeal, key: ReturnType<typeof publicKey>): Signed {
  const signature = Buffer.from(seal.signature, 'base64url');
  // One spelling of a signature, not several that decode to the same bytes.
  if (signature.toString('base64url') !== seal.signature) return 'wrongly';
  return verify(null, Buffer.from(sealedBytes(seal)), key, signature) ? 'rightly' : 'wrongly';
}

const publicKey = (id: string) =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: coordinateOf(id) }, format: 'jwk' });
