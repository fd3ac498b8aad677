import { type ReactNode, useEffect, useState } from 'react';
import { useFormat, useWords } from '../primitives/words';
import type { Answers } from './answers';

/** How long a new deadline is told; the clock goes on saying it. */
const TOLD_MS = 60_000;

/**
 * Trouble, and time that was added: spoken, at the foot of the window, where it moves nothing of the question. Always on
 * the page, so that a screen reader hears what appears in it.
 */
export function ExamFoot({ answers, over, onTryNow }: { answers: Answers; over: boolean; onTryNow: () => void }) {
  const { t } = useWords('sitting');
  const { clockInZone } = useFormat();
  const { notice, extended } = answers;
  const tellExtended = useRecent(extended);
  return (
    <div
      role="status"
      className="fixed inset-x-0 bottom-0 z-10 border-t border-hairline bg-paper px-2 py-1 text-small empty:border-0 empty:p-0 wide:px-4"
    >
      {extended && tellExtended && (
        <p className="border-s-2 border-ink ps-1">
          {t('clock.extended', { count: extended.minutes, clock: clockInZone(extended.until) })}
        </p>
      )}
      <TroubleLine answers={answers} over={over}>
        <button
          type="button"
          className="min-h-[44px] cursor-pointer px-1 font-strong underline underline-offset-4"
          onClick={onTryNow}
        >
          {t('saved.tryNow')}
        </button>
      </TroubleLine>
      {notice && (
        <p>{t(notice.code === 'answer-stale' ? 'saved.stale' : 'saved.refused', { place: notice.place + 1 })}</p>
      )}
    </div>
  );
}

function TroubleLine({
  answers: { trouble, waiting, role, ended },
  over,
  children,
}: {
  answers: Answers;
  /** The end says itself what waits. */
  over: boolean;
  children: ReactNode;
}) {
  const { t } = useWords('sitting');
  const count = waiting.length;
  if (!trouble || ended || (count === 0 && role === 'writer') || (over && trouble !== 'signed-out')) return null;
  if (trouble === 'signed-out') {
    return (
      <p className="border-s-2 border-alarm ps-1 text-alarm">
        {t('saved.signedOut')}{' '}
        <a href="/sign-in" target="_blank" rel="noreferrer">
          {t('saved.signIn')}
        </a>
        {children}
      </p>
    );
  }
  const told = count === 0 ? t('saved.unreached') : t(`saved.${trouble}`, { count });
  return (
    <p className="border-s-2 border-alarm ps-1 text-alarm">
      {told} {children}
    </p>
  );
}

/** Whether something became known within the last minute. */
function useRecent(told: object | null): boolean {
  const [recent, setRecent] = useState(false);
  useEffect(() => {
    setRecent(told !== null);
    const timer = setTimeout(() => setRecent(false), TOLD_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return recent;
}
