import { Link, useLocation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { RoomCounts as Counts } from '~/domain/exams/rooms/room-standing';
import { useFormat, useWords } from '../primitives/words';

const figures = ['writing', 'offline', 'done', 'expected'] as const;
const words = { writing: 'writing', offline: 'offline', done: 'finished', expected: 'expected' } as const;

/** How many stand how, in large figures. */
export function RoomCounts({ counts, large = false }: { counts: Counts; large?: boolean }) {
  const { t } = useWords('examrooms');
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1.5" data-counts={figures.map((each) => counts[each]).join(' ')}>
      {figures.map((each) => (
        <div key={each} className="flex flex-col-reverse">
          <dt className={large ? 'text-lead text-pencil' : 'text-small text-pencil'}>{t(`live.${words[each]}`)}</dt>
          <dd className={`font-serif tabular-nums ${large ? 'text-display' : 'text-title'}`}>{counts[each]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A screen reader hears the counts again at most this often. */
const SPOKEN_MS = 10_000;

/** Says the counts politely when they have changed, and not each time one more has started. */
export function SpokenCounts({ counts }: { counts: Counts }) {
  const { t } = useWords('examrooms');
  const text = t('live.counts', counts);
  const [spoken, setSpoken] = useState('');
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, last.current + SPOKEN_MS - performance.now());
    const later = setTimeout(() => {
      last.current = performance.now();
      setSpoken(text);
    }, wait);
    return () => clearTimeout(later);
  }, [text]);
  return (
    <p aria-live="polite" className="sr-only">
      {spoken}
    </p>
  );
}

/** Whether the page follows by itself; without scripts, as of when it stands and how to load it again. */
export function Following({ live, over, loadedAt }: { live: boolean | null; over: boolean; loadedAt: number }) {
  const { t } = useWords('examrooms');
  const { clock } = useFormat();
  const { pathname, search } = useLocation();
  if (over) return <p className="text-pencil">{t('live.over')}</p>;
  if (live) return <p className="text-pencil">{t('live.lead')}</p>;
  return (
    <p className="text-pencil" suppressHydrationWarning>
      {live === false ? t('live.lost') : t('live.still', { clock: clock(loadedAt) })}{' '}
      <Link reloadDocument to={pathname + search} className="inline-flex min-h-[24px] items-center">
        {t('live.reload')}
      </Link>
    </p>
  );
}
