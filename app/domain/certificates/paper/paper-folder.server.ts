import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

let folder: string | undefined;

/** Says where the PDFs of certificates are kept, at boot. */
export function openPaperFolder(directory: string): void {
  mkdirSync(directory, { recursive: true });
  folder = directory;
}

function inFolder(name: string): string {
  if (folder === undefined) throw new Error('the folder of papers is not open');
  return path.join(folder, name);
}

export type PaperName = { number: string; digest: string };

/** A paper's file name. Two papers of one certificate stand side by side. */
export const paperName = ({ number, digest }: PaperName): string => `${number}-${digest.slice(0, 8)}.pdf`;

/** Puts a file there whole or not at all, whoever else writes the same one. */
export async function keepPaper(paper: PaperName, bytes: Uint8Array): Promise<void> {
  const beside = inFolder(`.${paperName(paper)}.${randomBytes(6).toString('hex')}`);
  try {
    await writeFile(beside, bytes, { flush: true });
    await rename(beside, inFolder(paperName(paper)));
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** A paper's bytes; null when the file is lost. */
export async function readPaper(paper: PaperName): Promise<Buffer | null> {
  return readFile(inFolder(paperName(paper))).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** Takes away every paper of these certificates. Taking away what is not there is nothing. */
export async function removePapersOf(numbers: readonly string[]): Promise<void> {
  if (numbers.length === 0 || folder === undefined) return;
  const gone = new Set(numbers);
  for (const name of await readdir(folder)) {
    if (gone.has(name.replace(/^\./, '').split('-')[0] ?? '')) await rm(inFolder(name), { force: true });
  }
}

/** The names of all files that are there. */
export const keptPapers = async (): Promise<ReadonlySet<string>> => new Set(await readdir(inFolder('.')));
