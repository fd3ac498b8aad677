import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { signingKeys } from '../keys/keyring.server';
import { chainFaultKinds } from './chain-faults';
import { sealFaultKinds } from './seal-faults';
import { verifyAudit } from './verify-audit.server';

export const faultKinds = [...chainFaultKinds, ...sealFaultKinds] as const;

/** What the last check found, as it is kept. `where` is an entry's position, a seal's number or a line of the file. */
const keptCheck = z.strictObject({
  at: z.int(),
  entries: z.int(),
  seals: z.int(),
  sealedTo: z.int(),
  faults: z.array(z.strictObject({ kind: z.enum(faultKinds), where: z.int(), position: z.int().nullable() })),
});
export type KeptCheck = z.output<typeof keptCheck>;

/** The files of the log beside the database. */
export const sealFileIn = (dataDir: string): string => path.join(dataDir, 'audit-seals.jsonl');
const checkFileIn = (dataDir: string): string => path.join(dataDir, 'audit-check.json');

/** How many faults are kept: a log with more is no log. */
const KEPT_FAULTS = 50;

/**
 * Checks the log with this site's keys and keeps what was found in a file, since the database is what is doubted. Every
 * process of the site reads it there.
 */
export async function checkAudit(dataDir: string, now: number): Promise<KeptCheck> {
  const trusted = signingKeys().map(({ id }) => id);
  const { entries, seals, sealedTo, faults } = await verifyAudit({ file: sealFileIn(dataDir), trusted });
  const kept: KeptCheck = {
    at: now,
    entries,
    seals,
    sealedTo,
    faults: faults
      .slice(0, KEPT_FAULTS)
      .map((fault) =>
        'ordinal' in fault
          ? { kind: fault.kind, where: fault.ordinal, position: fault.position }
          : { kind: fault.kind, where: fault.position, position: fault.position },
      ),
  };
  const file = checkFileIn(dataDir);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(kept), { mode: 0o600 });
  renameSync(draft, file);
  return kept;
}

/** What the last check found; null where none was made, or its file cannot be read. */
export function readLastCheck(dataDir: string): KeptCheck | null {
  try {
    return keptCheck.parse(JSON.parse(readFileSync(checkFileIn(dataDir), 'utf8')));
  } catch {
    return null;
  }
}
