import { recall, remember } from './kept-here';

/*
 * A page of a sitting has a name, by which the server knows who writes. The name outlives a reload or a crash of the
 * browser, but never belongs to two pages: as long as a page is open it holds a lock on it.
 */

/** A page that is just going away lets go of its lock within this time. */
const PATIENCE_MS = 500;

const lockOf = (sittingId: string, name: string) => `sitting/${sittingId}/${name}`;

/** Random, also where the page is not served securely and has no `randomUUID`. */
const makeName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Holds a lock for the page's life. False when another page holds it. */
function hold(lock: string, locks: LockManager): Promise<boolean> {
  return new Promise((resolve) => {
    const forLife = () => {
      resolve(true);
      return new Promise<never>(() => undefined);
    };
    locks.request(lock, { signal: AbortSignal.timeout(PATIENCE_MS) }, forLife).catch(() => resolve(false));
  });
}

/** Without locks only a reload is known to be the same page. */
function isReload(): boolean {
  const [load] = performance.getEntriesByType('navigation');
  return load instanceof PerformanceNavigationTiming && load.type === 'reload';
}

/** Web Locks; missing in old browsers and on pages that are not served securely. */
const locks = (): LockManager | undefined => ('locks' in navigator ? navigator.locks : undefined);

/** The name this page goes on under: the one kept on this device, unless an open page has it; else a new one. */
export async function recallName(sittingId: string): Promise<string> {
  const kept = recall(sittingId, 'page');
  const manager = locks();
  if (kept && (manager ? await hold(lockOf(sittingId, kept), manager) : isReload())) return kept;
  return freshName(sittingId);
}

/** A name nobody has. Each take-over has its own: what is still under way from before is then another page's. */
export async function freshName(sittingId: string): Promise<string> {
  const name = makeName();
  const manager = locks();
  if (manager) await hold(lockOf(sittingId, name), manager);
  return name;
}

/** The next page on this device may go on under this name. */
export const keepName = (sittingId: string, name: string): void => remember(sittingId, 'page', name);

/** The names of pages of this sitting that are open on this device. */
export async function livingNames(sittingId: string, own: string): Promise<Set<string>> {
  const { held = [] } = (await locks()?.query()) ?? {};
  const prefix = lockOf(sittingId, '');
  const names = held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  return new Set(names.filter((name) => name !== own));
}
