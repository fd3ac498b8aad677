import { writePresence } from '~/domain/exams/sitting/write-presence.server';
import { log } from './log';

/** How often what changed is written, all of it at once. */
const WRITE_MS = 1000;
/** How long a page has to come back whose stream the server ended itself, before it counts as gone. */
export const COMEBACK_MS = 10_000;
/** What one write takes; the rest waits for the next. */
const AT_MOST_A_WRITE = 2000;

/** What is not written yet: whether a page listens, and from when on that is to be written. */
type Unwritten = { here: boolean; from: number };

const unwritten = new Map<string, Unwritten>();
let timer: NodeJS.Timeout | undefined;
let writing = false;

/** The first page of a sitting listens to this process; also said again where another process wrote otherwise. */
export const pageCame = (sittingId: string): void => note(sittingId, { here: true, from: Date.now() });

/** The last page of a sitting has gone from this process; `ended` when the server ended the stream itself. */
export const pagesGone = (sittingId: string, ended: boolean): void =>
  note(sittingId, { here: false, from: Date.now() + (ended ? COMEBACK_MS : 0) });

/** Drops what is not written, for a server that stops: the next one to start begins with nobody here. */
export function stopPresence(): void {
  unwritten.clear();
  clearInterval(timer);
  timer = undefined;
}

function note(sittingId: string, change: Unwritten): void {
  unwritten.set(sittingId, change);
  if (timer) return;
  timer = setInterval(() => void write(), WRITE_MS);
  timer.unref();
}

async function write(): Promise<void> {
  if (writing) return;
  const now = Date.now();
  const due = [...unwritten].filter(([, { from }]) => from <= now).slice(0, AT_MOST_A_WRITE);
  if (due.length === 0) return;
  writing = true;
  try {
    await writePresence(new Map(due.map(([sittingId, { here }]) => [sittingId, here])), now);
    for (const [sittingId, change] of due) if (unwritten.get(sittingId) === change) unwritten.delete(sittingId);
    if (unwritten.size === 0) stopPresence();
  } catch (error) {
    // What could not be written is tried again with the next.
    log.error({ event: 'presence-not-written', err: error });
  } finally {
    writing = false;
  }
}
