import { createStore, del, entries, set } from 'idb-keyval';
import type { Drawer } from './unsent-answers';

/** A browser whose storage does not answer must not keep an exam from going on. */
const PATIENCE_MS = 2000;

/** The drawer of this browser; undefined where it has none. */
export function openDrawer(): Drawer | undefined {
  if (typeof indexedDB === 'undefined') return undefined;
  const store = createStore('greenroom-exams', 'unsent');
  return {
    entries: () =>
      Promise.race([
        entries<string, unknown>(store),
        new Promise<never>((_, reject) => setTimeout(() => reject(new Error('the storage is slow')), PATIENCE_MS)),
      ]),
    set: (name, value) => set(name, value, store),
    remove: (name) => del(name, store),
  };
}

/** Small things a page remembers of a sitting on this device; forgotten where the browser keeps nothing. */
export function recall(sittingId: string, what: string): string | null {
  try {
    return window.localStorage.getItem(`sitting:${sittingId}:${what}`);
  } catch {
    return null;
  }
}

export function remember(sittingId: string, what: string, value: string): void {
  try {
    window.localStorage.setItem(`sitting:${sittingId}:${what}`, value);
  } catch {
    // It is remembered as long as the page is open.
  }
}
