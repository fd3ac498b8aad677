import { findNewestPosition } from '~/domain/audit/find-newest-position.server';
import { hashBadgeToken } from '~/domain/hosts/live/badge-token';
import { listBadgeHosts } from '~/domain/hosts/live/list-live-hosts.server';
import { type LiveHost, lightOf } from '~/domain/hosts/live/live-host';
import { TICKET_EVERY_MS } from '~/domain/hosts/live/live-ticket';
import { signTicket } from '~/domain/hosts/live/sign-ticket.server';
import { EVENT_STREAM } from './live-sittings.server';
import { log } from './log';
import { codeFor } from './square-code.server';

/** How often the database is asked, for all badges together, and each badge told. A badge that hears nothing goes dark. */
const LOOK_MS = 1000;
/** What is known of hosts is loaded anew when anything was recorded, and after this in any case. */
const KNOWN_FOR_MS = 10_000;
const BADGES_AT_MOST = 5_000;
/** From one address: a studio has several cameras, and several studios share one router. */
const BADGES_A_CLIENT = 40;

/** What a badge is told each second; its content only when it is new. */
export type BadgeMessage =
  | { on: false }
  | { on: true }
  | { on: true; name: string; latin: string | null; store: string | null; code: { size: number; path: string } };

type Badge = { tokenHash: string; client: string; tell(message: BadgeMessage): void; end(): void; codeUntil: number };
/** What was loaded, for which tokens, where the log ended then, and when. */
type Known = { asked: Set<string>; hosts: Map<string, LiveHost>; position: number; at: number };

const badges = new Set<Badge>();
let known: Known | undefined;
let timer: NodeJS.Timeout | undefined;
let looking = false;

async function look(origin: string): Promise<void> {
  if (looking) return;
  looking = true;
  try {
    const position = await findNewestPosition();
    const now = Date.now();
    const current = isCurrent(known, position, now) ? known : await load(position, now);
    known = current;
    for (const badge of [...badges]) {
      // One that came while the others were loaded is told by the next look.
      if (!current.asked.has(badge.tokenHash)) continue;
      badge.tell(messageFor(badge, current.hosts.get(badge.tokenHash), origin, Date.now()));
    }
  } catch (error) {
    known = undefined;
    log.error({ event: 'badge-look-failed', err: error });
  } finally {
    looking = false;
  }
}

function isCurrent(held: Known | undefined, position: number, now: number): held is Known {
  if (!held || held.position !== position || now - held.at >= KNOWN_FOR_MS) return false;
  return [...badges].every(({ tokenHash }) => held.asked.has(tokenHash));
}

async function load(position: number, now: number): Promise<Known> {
  const asked = new Set([...badges].map(({ tokenHash }) => tokenHash));
  return { asked, hosts: await listBadgeHosts([...asked], now), position, at: now };
}

function messageFor(badge: Badge, host: LiveHost | undefined, origin: string, now: number): BadgeMessage {
  if (!host || host.name === null || lightOf(host, now) !== 'green') {
    badge.codeUntil = 0;
    return { on: false };
  }
  if (now < badge.codeUntil) return { on: true };
  badge.codeUntil = now + TICKET_EVERY_MS;
  const { name, latin, store } = host;
  return {
    on: true,
    name,
    latin,
    store: store?.name ?? null,
    code: codeFor(`${origin}/live/${signTicket(host, now)}`),
  };
}

function add(badge: Badge, origin: string): boolean {
  const ofClient = [...badges].filter(({ client }) => client === badge.client).length;
  if (badges.size >= BADGES_AT_MOST || ofClient >= BADGES_A_CLIENT) return false;
  badges.add(badge);
  if (!timer) {
    timer = setInterval(() => void look(origin), LOOK_MS);
    timer.unref();
  }
  void look(origin);
  return true;
}

function remove(badge: Badge): void {
  if (!badges.delete(badge) || badges.size > 0) return;
  clearInterval(timer);
  timer = undefined;
  known = undefined;
}

/** How many badges listen in this process. */
export const liveBadges = (): number => badges.size;

/** Ends every stream, for a server that stops: a badge asks again, by then of another process. */
export function endLiveBadges(): void {
  for (const badge of [...badges]) badge.end();
}

/**
 * A stream of server-sent events: each second whether the badge of this token is lit, and what it shows when that is new. A
 * token nobody made is told what a suspended host's is. Null when too many listen, here or from one address.
 */
export function followBadge(
  token: string,
  { client, origin, signal }: { client: string; origin: string; signal: AbortSignal },
): Response | null {
  const encoder = new TextEncoder();
  let badge: Badge | undefined;
  let admitted = false;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let ended = false;
      const send = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text));
      };
      const own: Badge = {
        tokenHash: hashBadgeToken(token),
        client,
        codeUntil: 0,
        tell: (message) => send(`data: ${JSON.stringify(message)}\n\n`),
        end() {
          if (ended) return;
          ended = true;
          remove(own);
          controller.close();
        },
      };
      badge = own;
      if (signal.aborted) return own.end();
      admitted = add(own, origin);
      if (!admitted) return own.end();
      signal.addEventListener('abort', own.end, { once: true });
      send('retry: 1000\n\n');
    },
    cancel: () => badge?.end(),
  });
  return admitted ? new Response(stream, { headers: EVENT_STREAM }) : null;
}
