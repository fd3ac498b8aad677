import type { Kept } from './sheet-saver';

/*
 * What was typed and did not reach the server yet. It is kept in the browser under the person's own key, so that somebody
 * else who signs in on this device is not shown it, and page by page, so that one tab does not take away another's.
 */
const keyOf = (personId: string, sheetId: string) => `unsaved-sheet:${personId}:${sheetId}`;

const isKept = (value: unknown): value is Kept & { page: string } =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  typeof value.version === 'number' &&
  'typed' in value &&
  typeof value.typed === 'object' &&
  value.typed !== null &&
  'answers' in value.typed;

/** The place on this device for one sheet of one person. Where a browser keeps nothing, what is typed lasts as long as its page. */
export function placeFor(personId: string, sheetId: string) {
  const key = keyOf(personId, sheetId);
  const page = Math.random().toString(36).slice(2);
  const find = () => {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
      return isKept(stored) ? stored : null;
    } catch {
      return null;
    }
  };
  const put = (value: string | null) => {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    } catch {
      // The page still holds it.
    }
  };
  let taken = '';
  return {
    find(): Kept | null {
      const kept = find();
      taken = kept?.page ?? '';
      return kept;
    },
    keep: (kept: Kept) => put(JSON.stringify({ ...kept, page })),
    /** Takes away what this page kept or took up, not what another tab has put there since. */
    forget() {
      const kept = find();
      if (kept && (kept.page === page || kept.page === taken)) put(null);
    },
  };
}
