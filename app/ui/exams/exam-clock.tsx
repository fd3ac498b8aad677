import { useEffect, useRef, useState } from 'react';
import { useHydrated } from '../primitives/hydrated';
import { useFormat, useWords } from '../primitives/words';
import { dueAnnouncement, writeTimeLeft } from './clock-face';
import { recall, remember } from './kept-here';

const LAST_MINUTES = 5 * 60_000;

/**
 * How much is left by the server's clock, looked at twice a second; it starts from what the server said. Reckoned by a
 * clock that nobody sets, so that the device's own may be changed.
 */
export function useTimeLeft(deadline: number, offset: number, atFirst: number): number {
  const [left, setLeft] = useState(atFirst);
  useEffect(() => {
    const look = () => setLeft(Math.max(0, deadline - (performance.now() + offset)));
    look();
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, [deadline, offset]);
  return left;
}

/** The clock. It can be hidden; a screen reader is told only when 10, 5 and 1 minutes are left. */
export function ExamClock({ sittingId, left, deadline }: { sittingId: string; left: number; deadline: number }) {
  const { t } = useWords('sitting');
  const { clockInZone } = useFormat();
  const live = useHydrated();
  const [hidden, setHidden] = useState(false);
  useEffect(() => setHidden(recall(sittingId, 'clock') === 'hidden'), [sittingId]);
  const hide = (hides: boolean) => {
    remember(sittingId, 'clock', hides ? 'hidden' : 'shown');
    setHidden(hides);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-1.5">
      {live && !hidden && (
        <p role="timer" aria-live="off" className={left <= LAST_MINUTES ? 'text-alarm' : undefined}>
          <span className="sr-only">{t('clock.label')} </span>
          <span className="text-lead font-strong tabular-nums">{writeTimeLeft(left)}</span>
        </p>
      )}
      <p className="text-small text-pencil" suppressHydrationWarning>
        <time dateTime={new Date(deadline).toISOString()} suppressHydrationWarning>
          {t('clock.ends', { clock: clockInZone(deadline) })}
        </time>
      </p>
      {live && (
        <button
          type="button"
          className="min-h-[44px] cursor-pointer text-small text-pencil underline underline-offset-4"
          onClick={() => hide(!hidden)}
        >
          {t(hidden ? 'clock.show' : 'clock.hide')}
        </button>
      )}
      <SpokenClock left={left} />
    </div>
  );
}

function SpokenClock({ left }: { left: number }) {
  const { t } = useWords('sitting');
  const before = useRef(left);
  const [minutes, setMinutes] = useState<number>();
  useEffect(() => {
    const due = dueAnnouncement(before.current, left);
    before.current = left;
    if (due !== undefined) setMinutes(due);
  }, [left]);
  return (
    <p role="status" className="sr-only">
      {minutes !== undefined && t('clock.left', { count: minutes })}
    </p>
  );
}
