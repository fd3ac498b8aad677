/*
 * Marks that did not reach the server yet. They are kept in the browser under the reader's own key, so that somebody
 * else who signs in on this device does not send them as theirs.
 */
export type Mark = { lesson: string; read: string };
export type Delivery = 'sent' | 'offline' | 'refused';

const keyOf = (reader: string) => `unsent-marks:${reader}`;
const isMark = (value: unknown): value is Mark =>
  typeof value === 'object' && value !== null && 'lesson' in value && 'read' in value;

export function unsentMarks(reader: string): Mark[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(reader)) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isMark) : [];
  } catch {
    return [];
  }
}

function store(reader: string, marks: Mark[]): void {
  try {
    if (marks.length > 0) localStorage.setItem(keyOf(reader), JSON.stringify(marks));
    else localStorage.removeItem(keyOf(reader));
  } catch {
    // A browser that keeps nothing still sends what it can at once.
  }
}

/** Reports something of a lesson. It arrived only when our own answer says so: signed out, one lands elsewhere. */
export async function report(fields: Record<string, string>): Promise<Delivery> {
  try {
    const answer = await fetch('/progress', { method: 'POST', body: new URLSearchParams(fields), keepalive: true });
    if (answer.status >= 500) return 'offline';
    const body: unknown = answer.ok && !answer.redirected ? await answer.json() : null;
    return typeof body === 'object' && body !== null && 'kept' in body ? 'sent' : 'refused';
  } catch {
    return 'offline';
  }
}

/** Keeps a mark on this device and sends everything that is kept. Says how the worst of it went. */
export async function sendMarks(reader: string, mark?: Mark): Promise<Delivery> {
  const others = unsentMarks(reader).filter(({ lesson }) => lesson !== mark?.lesson);
  const marks = mark ? [...others, mark] : others;
  store(reader, marks);
  for (const each of marks) {
    const delivery = await report({ intent: 'complete', ...each });
    if (delivery !== 'sent') return delivery;
    store(
      reader,
      unsentMarks(reader).filter(({ lesson }) => lesson !== each.lesson),
    );
  }
  return 'sent';
}
