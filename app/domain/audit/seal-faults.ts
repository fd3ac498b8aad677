import { type AuditSeal, sealLine } from './audit-seal';
import type { ChainCheck } from './verify-chain.server';

/** What is wrong with a seal, or with the log when a seal is held against it. */
export const sealFaultKinds = [
  /** There are fewer entries than were sealed. */
  'end-missing',
  /** The entries up to a seal are not those that were sealed: somebody recomputed the chain. */
  'rewritten',
  /** A seal says something else than what was signed. */
  'seal-changed',
  /** A seal is signed with a key that is not ours. */
  'seal-foreign-key',
  /** A seal between two others, or the first, is gone. */
  'seal-missing',
  /** The database has a seal that the file has not. */
  'seal-not-in-file',
  /** The file has a seal that the database has not. */
  'seal-not-in-database',
  /** Database and file have different seals under one number. */
  'seal-differs',
  /** There are seals, and no file of them. */
  'file-missing',
  /** A line of the file is not as it was written. */
  'file-damaged',
] as const;
/** `ordinal` is the seal's number, or the line of the file. */
export type SealFault = { kind: (typeof sealFaultKinds)[number]; ordinal: number; position: number | null };

/** Whether a seal is signed by a key that is trusted: with which it is, and rightly. */
export type Signed = 'rightly' | 'wrongly' | 'by-a-stranger';

/** What the seals of one place tell of themselves: their signatures, and that none is missing between them. */
export function faultsOfSeals(seals: readonly AuditSeal[], signed: (seal: AuditSeal) => Signed): SealFault[] {
  return seals.flatMap((seal, index) => {
    const { ordinal, position } = seal;
    const found: SealFault[] = [];
    const state = signed(seal);
    if (state === 'by-a-stranger') found.push({ kind: 'seal-foreign-key', ordinal, position });
    if (state === 'wrongly') found.push({ kind: 'seal-changed', ordinal, position });
    const expected = (seals[index - 1]?.ordinal ?? 0) + 1;
    if (ordinal !== expected) found.push({ kind: 'seal-missing', ordinal: expected, position: null });
    return found;
  });
}

/** Where the database and a file kept beside it do not agree. */
export function differences(stored: readonly AuditSeal[], filed: readonly AuditSeal[] | null): SealFault[] {
  if (filed === null) return stored.length > 0 ? [{ kind: 'file-missing', ordinal: 0, position: null }] : [];
  const lines = new Map(filed.map((seal) => [seal.ordinal, sealLine(seal)]));
  const ordinals = new Set(stored.map(({ ordinal }) => ordinal));
  const ofStored = stored.flatMap((seal): SealFault[] => {
    const line = lines.get(seal.ordinal);
    if (line === sealLine(seal)) return [];
    const kind = line === undefined ? 'seal-not-in-file' : 'seal-differs';
    return [{ kind, ordinal: seal.ordinal, position: seal.position }];
  });
  const ofFiled = filed
    .filter(({ ordinal }) => !ordinals.has(ordinal))
    .map(({ ordinal, position }): SealFault => ({ kind: 'seal-not-in-database', ordinal, position }));
  return [...ofStored, ...ofFiled];
}

/** The log held against seals that are rightly signed. Each fault is told once, at the earliest seal that shows it. */
export function heldAgainst({ position: end, marks }: ChainCheck, seals: readonly AuditSeal[]): SealFault[] {
  const found = new Map<SealFault['kind'], SealFault>();
  for (const { ordinal, position, entries, head } of [...seals].sort((a, b) => a.ordinal - b.ordinal)) {
    const mark = marks.get(position);
    const kind = mark || position <= end ? 'rewritten' : 'end-missing';
    if (mark?.hash === head && mark.entries === entries) continue;
    if (!found.has(kind)) found.set(kind, { kind, ordinal, position });
  }
  return [...found.values()];
}
