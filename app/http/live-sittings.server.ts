import { listChangedSittings } from '~/domain/exams/sitting/list-changed-sittings.server';
import { listGoneSittings } from '~/domain/exams/sitting/list-gone-sittings.server';
import type { Standing } from '~/domain/exams/sitting/standing';
import { log } from './log';
import { pageCame, pagesGone, stopPresence } from './presence.server';

/** How often the database is asked, for all open pages together. */
const LOOK_MS = 1000;
/**
 * How far back each look reaches. A change carries the time its request began and is seen when it is committed; writes
 * wait for each other a few seconds at most.
 */
const REACH_MS = 15_000;
const AT_MOST_A_LOOK = 5000;
const PAGES_AT_MOST = 20_000;
/** A person's tabs; the one that has listened longest gives way. */
const PAGES_A_SITTING = 6;
const PING_MS = 15_000;
/** After this a stream ends and the page asks again: whoever signed out meanwhile hears no more. */
const LIFE_MS = 5 * 60_000;

type Page = { tell(standing: Standing): void; ping(): void; end(): void; leave(): void };

const pages = new Map<string, Set<Page>>();
let count = 0;
let timer: NodeJS.Timeout | undefined;
let looking = false;
let lastPing = 0;

function start(): void {
  if (timer) return;
  lastPing = Date.now();
  timer = setInterval(() => void look(), LOOK_MS);
  timer.unref();
}

async function look(): Promise<void> {
  if (looking) return;
  looking = true;
  try {
    const now = Date.now();
    await tellChanges(now - REACH_MS);
    for (const id of await listGoneSittings(now - REACH_MS, AT_MOST_A_LOOK)) if (pages.has(id)) pageCame(id);
    if (now - lastPing >= PING_MS) {
      lastPing = now;
      for (const page of [...pages.values()].flatMap((each) => [...each])) page.ping();
    }
  } catch (error) {
    log.error({ event: 'live-look-failed', err: error });
  } finally {
    looking = false;
  }
}

async function tellChanges(from: number): Promise<void> {
  let since = from;
  for (;;) {
    const changed = await listChangedSittings(since, AT_MOST_A_LOOK);
    for (const standing of changed) for (const page of pages.get(standing.sittingId) ?? []) page.tell(standing);
    const last = changed.at(-1);
    if (changed.length < AT_MOST_A_LOOK || !last) return;
    since = last.changedAt > since ? last.changedAt : since + 1;
  }
}

function add(sittingId: string, page: Page): boolean {
  if (count >= PAGES_AT_MOST) return false;
  const listening = pages.get(sittingId) ?? new Set<Page>();
  const [oldest] = listening;
  if (listening.size >= PAGES_A_SITTING) oldest?.end();
  if (listening.size === 0) pageCame(sittingId);
  listening.add(page);
  pages.set(sittingId, listening);
  count += 1;
  start();
  return true;
}

/** `ended`: the server ended the stream itself, and its page comes back. */
function remove(sittingId: string, page: Page, ended: boolean): void {
  const listening = pages.get(sittingId);
  if (!listening?.delete(page)) return;
  count -= 1;
  if (listening.size === 0) {
    pages.delete(sittingId);
    pagesGone(sittingId, ended);
  }
  if (count > 0) return;
  clearInterval(timer);
  timer = undefined;
}

/** How many pages listen in this process. */
export const livePages = (): number => count;

/** Ends every stream, for a server that stops: a page asks again, by then of another process. */
export function endLivePages(): void {
  for (const page of [...pages.values()].flatMap((each) => [...each])) page.end();
  stopPresence();
}

export const EVENT_STREAM = {
  'Content-Type': 'text/event-stream',
  // `no-transform` keeps it from being compressed, which would hold events back; the other asks the same of a proxy.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

/** How a sitting stands that nothing will change any more: one event, and no haste to ask again. */
export const sayOnce = (told: object): Response =>
  new Response(`retry: 60000\ndata: ${JSON.stringify(told)}\n\n`, { headers: EVENT_STREAM });

/**
 * A stream of server-sent events: how one sitting stands, at once and whenever `words` for it change, and a comment every
 * 15 seconds. `first` is asked after the page is listening, so that nothing falls in between. Null when too many
 * listen already: a page then goes by what its saves tell. Pages that come back do so at different moments.
 */
export function followSitting(
  sittingId: string,
  { words, first, signal }: { words(standing: Standing): object; first(): Promise<Standing>; signal: AbortSignal },
): Response | null {
  const encoder = new TextEncoder();
  let page: Page | undefined;
  let admitted = false;
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      let said = '';
      let ended = false;
      const send = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text));
      };
      const own: Page = {
        tell(standing) {
          const text = JSON.stringify(words(standing));
          if (text === said) return;
          said = text;
          send(`data: ${JSON.stringify({ ...words(standing), now: Date.now() })}\n\n`);
        },
        ping: () => send(': ping\n\n'),
        end: () => close(true),
        leave: () => close(false),
      };
      const close = (byServer: boolean) => {
        if (ended) return;
        ended = true;
        clearTimeout(life);
        remove(sittingId, own, byServer);
        controller.close();
      };
      const life = setTimeout(own.end, LIFE_MS);
      life.unref();
      admitted = add(sittingId, own);
      if (!admitted || signal.aborted) return own.leave();
      page = own;
      signal.addEventListener('abort', own.leave, { once: true });
      send(`retry: ${Math.round(2000 + Math.random() * 3000)}\n\n`);
      try {
        own.tell(await first());
      } catch (error) {
        log.error({ event: 'live-first-failed', sittingId, err: error });
        own.end();
      }
    },
    cancel: () => page?.leave(),
  });
  return admitted ? new Response(stream, { headers: EVENT_STREAM }) : null;
}
