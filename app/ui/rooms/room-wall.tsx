import { Link } from '@remix-run/react';
import type { FoundRoom } from '~/domain/exams/rooms/find-room.server';
import { useFormat, useWords } from '../primitives/words';
import { RoomCounts, SpokenCounts } from './room-counts';
import { useRoom } from './use-room';

export type WallRoom = Pick<FoundRoom, 'id' | 'title' | 'code' | 'opensAt' | 'closesAt' | 'state' | 'over' | 'exam'>;

/** A room on the wall: its code as large as it goes, the clock, and counts; nobody's name. */
export function RoomWall({
  room: loaded,
  counts: first,
  now: loadedAt,
  classId,
}: {
  room: WallRoom;
  counts: Parameters<typeof RoomCounts>[0]['counts'];
  now: number;
  classId: string;
}) {
  const { t } = useWords('examrooms');
  const { moment, clock } = useFormat();
  const path = `/classes/${classId}/rooms/${loaded.id}`;
  const { room, counts, now, live } = useRoom({ room: loaded, people: [] }, loadedAt, `${path}/live?view=wall`);
  const shown = live === null ? first : counts;
  return (
    <div className="mx-auto flex min-h-dvh max-w-[76rem] flex-col justify-between gap-4 px-2 py-3 wide:px-5">
      <header className="flex flex-wrap items-baseline gap-x-3">
        <h1 className="me-auto text-title">{room.title}</h1>
        <p className="text-title tabular-nums">
          <span className="sr-only">{t('wall.now')} </span>
          <time suppressHydrationWarning>{clock(now)}</time>
        </p>
      </header>
      <div>
        <p className="text-lead text-pencil">{loaded.exam}</p>
        <p className="mt-2 text-lead text-pencil">{t('wall.code')}</p>
        <p
          className="font-serif font-strong leading-none tracking-[0.12em] text-[clamp(3.25rem,15vw,13rem)]"
          data-room-code
        >
          {room.code}
        </p>
        <p className="mt-3 text-lead" suppressHydrationWarning>
          {room.state === 'cancelled' || room.state === 'over'
            ? t(`states.${room.state}`)
            : t('wall.starts', { from: moment(room.opensAt), to: moment(room.closesAt) })}
        </p>
      </div>
      <footer className="flex flex-wrap items-end gap-x-5 gap-y-2 border-t border-hairline pt-2">
        <RoomCounts counts={shown} large />
        <SpokenCounts counts={shown} />
        <Link to={path} className="ms-auto inline-flex min-h-[44px] items-center text-small text-pencil">
          {t('wall.back')}
        </Link>
      </footer>
    </div>
  );
}
