import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { type AuditSeal, auditSeal, sealLine } from './audit-seal';

/** Seals as they stand in a file, and the lines (from 1) that are none. `seals` is null where there is no file. */
export type SealFile = { seals: AuditSeal[] | null; damaged: number[] };

/** Reads seals, one a line. A line counts only as it was written: to the letter, and each after the one before. */
export function readSealFile(file: string): SealFile {
  if (!existsSync(file)) return { seals: null, damaged: [] };
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const seals: AuditSeal[] = [];
  const damaged: number[] = [];
  for (const [index, line] of lines.entries()) {
    const seal = readLine(line);
    if (seal && seal.ordinal > (seals.at(-1)?.ordinal ?? 0)) seals.push(seal);
    else damaged.push(index + 1);
  }
  if (text !== '' && !text.endsWith('\n')) damaged.push(lines.length);
  return { seals, damaged };
}

function readLine(line: string): AuditSeal | null {
  try {
    const { data } = auditSeal.safeParse(JSON.parse(line));
    return data && sealLine(data) === `${line}\n` ? data : null;
  } catch {
    return null;
  }
}

/**
 * Adds a seal to the file, for this user alone, and returns when the disk has it. A seal that follows the file's last is
 * added; any other difference is left for the check to tell, and false is returned.
 */
export function appendSeal(file: string, seal: AuditSeal): boolean {
  const { seals, damaged } = readSealFile(file);
  const last = seals?.at(-1)?.ordinal ?? 0;
  if (damaged.length > 0 || seal.ordinal !== last + 1) return seal.ordinal === last;
  const handle = openSync(file, 'a', 0o600);
  try {
    writeSync(handle, sealLine(seal));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (seals === null) flushFolder(path.dirname(file));
  return true;
}

/** A new file's name is on the disk only once its folder is. */
function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
