import type { ToldStanding } from '~/domain/exams/sitting/standing';

/** What the live stream says of a sitting. */
export type Told = ToldStanding & { now: number };

/** A closed stream is asked for again after about this long. */
const AGAIN_MS = 10_000;
/** How often the page's two clocks are compared. */
const COMPARE_MS = 5000;
/** The device's clock was set, or the device slept. */
const JUMP_MS = 2000;

/**
 * Follows a sitting live. The stream says how things stand as soon as it opens, so it is opened afresh whenever this page
 * may have missed something: the network came back, the device slept, its clock was set. Without it the saves tell.
 */
export function followLive(address: string, hear: (told: Told) => void) {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let writer = '';

  const open = () => {
    if (typeof EventSource === 'undefined') return;
    clearTimeout(again);
    source?.close();
    const opened = new EventSource(`${address}?writer=${writer}`);
    source = opened;
    opened.onmessage = ({ data }: MessageEvent<string>) => hear(JSON.parse(data));
    opened.onerror = () => {
      // A stream that ended is asked for again by the browser; one that was refused is not.
      if (opened.readyState === EventSource.CLOSED && opened === source) {
        again = setTimeout(open, AGAIN_MS * (0.5 + Math.random()));
      }
    };
  };

  let drift = Date.now() - performance.now();
  const compare = setInterval(() => {
    const now = Date.now() - performance.now();
    if (Math.abs(now - drift) > JUMP_MS) open();
    drift = now;
  }, COMPARE_MS);
  const reopenIfGone = () => {
    if (document.visibilityState === 'visible' && source?.readyState !== EventSource.OPEN) open();
  };
  window.addEventListener('online', open);
  document.addEventListener('visibilitychange', reopenIfGone);

  return {
    /** Follows as the page of this name. */
    as(name: string): void {
      writer = name;
      open();
    },
    stop(): void {
      clearTimeout(again);
      clearInterval(compare);
      source?.close();
      window.removeEventListener('online', open);
      document.removeEventListener('visibilitychange', reopenIfGone);
    },
  };
}
