import { useEffect, useRef, useState } from 'react';
import { useHydrated } from '../primitives/hydrated';
import { useFormat, useWords } from '../primitives/words';
import { dueAnnouncement, writeTimeLeft } from './clock-face';

const LAST_MINUTES = 5 * 60_000;

/** How much is left by the server's clock, looked at twice a second; it starts from what the server said. */
export function useTimeLeft(deadline: number, offset: number, atFirst: number): number {
  const [left, setLeft] = useState(atFirst);
  useEffect(() => {
    const look = () => setLeft(Math.max(0, deadline - (Date.now() + offset)));
    look();
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, [deadline, offset]);
  return left;
}

/** The clock. It can be hidden; a screen reader is told only when 10, 5 and 1 minutes are left. */
export function ExamClock({ left, deadline }: { left: number; deadline: number }) {
  const { t } = useWords('exams');
  const { clockInZone } = useFormat();
  const live = useHydrated();
  const [hidden, setHidden] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-x-1.5">
      {live && !hidden && (
        <p role="timer" aria-live="off" className={left <= LAST_MINUTES ? 'text-alarm' : undefined}>
          <span className="sr-only">{t('sitting.clock.label')} </span>
          <span className="text-lead font-strong tabular-nums">{writeTimeLeft(left)}</span>
        </p>
      )}
      <p className="text-small text-pencil" suppressHydrationWarning>
        {t('sitting.clock.ends', { clock: clockInZone(deadline) })}
      </p>
      {live && (
        <button
          type="button"
          className="min-h-[44px] cursor-pointer text-small text-pencil underline underline-offset-4"
          onClick={() => setHidden(!hidden)}
        >
          {t(hidden ? 'sitting.clock.show' : 'sitting.clock.hide')}
        </button>
      )}
      <SpokenClock left={left} />
    </div>
  );
}

function SpokenClock({ left }: { left: number }) {
  const { t } = useWords('exams');
  const before = useRef(left);
  const [minutes, setMinutes] = useState<number>();
  useEffect(() => {
    const due = dueAnnouncement(before.current, left);
    before.current = left;
    if (due !== undefined) setMinutes(due);
  }, [left]);
  return (
    <p role="status" className="sr-only">
      {minutes !== undefined && t('sitting.clock.left', { count: minutes })}
    </p>
  );
}
