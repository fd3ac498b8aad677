import type { RoomMessage } from '~/http/live-rooms.server';

/** A closed stream is asked for again after about this long. */
const AGAIN_MS = 4000;

type Hearing = { hear(message: RoomMessage): void; live(is: boolean): void };

/**
 * Follows a room live until it is over. The stream says the whole as soon as it opens, so one that broke off is opened
 * afresh, also when the network comes back.
 */
export function watchRoom(address: string, { hear, live }: Hearing): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const open = () => {
    if (over || typeof EventSource === 'undefined') return;
    clearTimeout(again);
    source?.close();
    const opened = new EventSource(address);
    source = opened;
    opened.onmessage = ({ data }: MessageEvent<string>) => {
      const message: RoomMessage = JSON.parse(data);
      live(true);
      hear(message);
      over = message.room.over;
      if (over) opened.close();
    };
    opened.onerror = () => {
      if (over || opened !== source) return;
      live(false);
      if (opened.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS * (0.5 + Math.random()));
    };
  };
  open();
  window.addEventListener('online', open);
  return () => {
    clearTimeout(again);
    source?.close();
    window.removeEventListener('online', open);
  };
}
