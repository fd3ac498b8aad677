import { type LoadedRoom, loadRooms } from '~/domain/exams/rooms/load-rooms.server';
import { countStandings, type RoomCounts, type RoomFacts, type RoomPerson } from '~/domain/exams/rooms/room-standing';
import { EVENT_STREAM } from './live-sittings.server';
import { log } from './log';

/** How often the database is asked, for all rooms that anybody watches together. */
const LOOK_MS = 1000;
const PING_MS = 15_000;
/** After this a stream ends and its page asks again: whoever may no longer see the room hears no more. */
const LIFE_MS = 2 * 60_000;
const VIEWERS_AT_MOST = 500;
/** Of one room: its lecturers' screens and its walls. */
const VIEWERS_A_ROOM = 20;

/** What a page is told: the room whenever it changed, those people who changed, and how many stand how. */
export type RoomMessage = { now: number; room: RoomFacts; counts: RoomCounts; people?: RoomPerson[]; seats?: string[] };

type Viewer = { tell(room: LoadedRoom, now: number): void; ping(): void; end(): void };

const viewers = new Map<string, Set<Viewer>>();
let count = 0;
let timer: NodeJS.Timeout | undefined;
let looking = false;
let lastPing = 0;

async function look(): Promise<void> {
  if (looking) return;
  looking = true;
  try {
    const now = Date.now();
    const rooms = await loadRooms([...viewers.keys()], now);
    for (const [roomId, watching] of [...viewers]) {
      const room = rooms.get(roomId);
      for (const viewer of [...watching]) if (room) viewer.tell(room, now);
    }
    if (now - lastPing >= PING_MS) {
      lastPing = now;
      for (const viewer of everybody()) viewer.ping();
    }
  } catch (error) {
    log.error({ event: 'room-look-failed', err: error });
  } finally {
    looking = false;
  }
}

const everybody = (): Viewer[] => [...viewers.values()].flatMap((each) => [...each]);

function add(roomId: string, viewer: Viewer): boolean {
  if (count >= VIEWERS_AT_MOST) return false;
  const watching = viewers.get(roomId) ?? new Set<Viewer>();
  const [oldest] = watching;
  if (watching.size >= VIEWERS_A_ROOM) oldest?.end();
  viewers.set(roomId, watching.add(viewer));
  count += 1;
  if (!timer) {
    lastPing = Date.now();
    timer = setInterval(() => void look(), LOOK_MS);
    timer.unref();
  }
  return true;
}

function remove(roomId: string, viewer: Viewer): void {
  const watching = viewers.get(roomId);
  if (!watching?.delete(viewer)) return;
  count -= 1;
  if (watching.size === 0) viewers.delete(roomId);
  if (count > 0) return;
  clearInterval(timer);
  timer = undefined;
}

/** How many pages watch rooms in this process. */
export const roomViewers = (): number => count;

/** Ends every stream, for a server that stops: a page asks again, by then of another process. */
export function endLiveRooms(): void {
  for (const viewer of everybody()) viewer.end();
}

/** What is new to a page that has heard `said`; null when nothing is. A wall is told nothing of anybody by name. */
function newsOf({ people, ...room }: LoadedRoom, now: number, wall: boolean, said: Map<string, string>) {
  const isNew = (key: string, what: unknown): boolean => {
    const text = JSON.stringify(what);
    if (said.get(key) === text) return false;
    said.set(key, text);
    return true;
  };
  const facts = isNew('room', room);
  const counts = countStandings(people, now);
  // Saving or not is the page's to say, by its clock: it is no news of itself.
  const counted = isNew('counts', counts);
  const seats = people.map(({ personId }) => personId);
  const seated = isNew('seats', wall ? seats.length : seats);
  const changed = wall ? [] : people.filter((person) => isNew(`person ${person.personId}`, person));
  if (!facts && !counted && !seated && changed.length === 0) return null;
  const message: RoomMessage = { now, room, counts };
  return wall ? message : { ...message, people: changed, ...(seated && { seats }) };
}

/**
 * A stream of server-sent events: how a room stands, at once as a whole and then what changed, once a second at most. It
 * ends when the room is over, having said so. Null when too many watch.
 */
export function followRoom(roomId: string, { wall, signal }: { wall: boolean; signal: AbortSignal }): Response | null {
  const encoder = new TextEncoder();
  let viewer: Viewer | undefined;
  let admitted = false;
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const said = new Map<string, string>();
      let ended = false;
      const send = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text));
      };
      const own: Viewer = {
        tell(room, now) {
          const news = newsOf(room, now, wall, said);
          if (news) send(`data: ${JSON.stringify(news)}\n\n`);
          if (room.over) own.end();
        },
        ping: () => send(': ping\n\n'),
        end() {
          if (ended) return;
          ended = true;
          clearTimeout(life);
          remove(roomId, own);
          controller.close();
        },
      };
      const life = setTimeout(own.end, LIFE_MS);
      life.unref();
      admitted = !signal.aborted && add(roomId, own);
      if (!admitted) return own.end();
      viewer = own;
      signal.addEventListener('abort', own.end, { once: true });
      send(`retry: ${Math.round(1000 + Math.random() * 2000)}\n\n`);
      try {
        const now = Date.now();
        const room = (await loadRooms([roomId], now)).get(roomId);
        if (room) own.tell(room, now);
      } catch (error) {
        log.error({ event: 'room-first-failed', roomId, err: error });
        own.end();
      }
    },
    cancel: () => viewer?.end(),
  });
  return admitted ? new Response(stream, { headers: EVENT_STREAM }) : null;
}
