import { transaction } from '#db/client';
import { type Library, readLibrary } from './courses/read-courses.server';
import type { Policy } from './exams/policy/policy';
import { publishPolicies } from './exams/policy/publish-policies.server';
import { readPolicies } from './exams/policy/read-policies.server';
import { type PooledItem, readPools } from './questions/bank/read-pools.server';
import { synchroniseBank } from './questions/bank/synchronise-bank.server';

export type Content = { library: Library; pooled: PooledItem[]; policies: Policy[] };

let loaded: Content | undefined;

/** Reads and checks the whole content folder. Throws `ContentError` with every problem found. */
export function readContent(dir: string): Content {
  const library = readLibrary(dir);
  const pooled = readPools(dir, library);
  return { library, pooled, policies: readPolicies(dir, library, pooled) };
}

/** Puts content in use, for every request from now on. */
export function adoptContent(content: Content): Content {
  loaded = content;
  return content;
}

/** Reads the content folder and puts it in use. Throws `ContentError`; what was loaded before then stays in use. */
export const loadContent = (dir: string): Content => adoptContent(readContent(dir));

/** Brings bank and policies in the database up to the loaded content, all or nothing. */
export async function synchroniseContent(now: number): Promise<void> {
  const { pooled, policies } = content();
  await transaction(async (tx) => {
    await synchroniseBank(tx, pooled, now);
    await publishPolicies(tx, policies, now);
  });
}

/** The content in use. */
export function content(): Content {
  if (!loaded) throw new Error('content is not loaded');
  return loaded;
}
