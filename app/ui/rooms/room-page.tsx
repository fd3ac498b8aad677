import { Link } from '@remix-run/react';
import type { FoundRoom } from '~/domain/exams/rooms/find-room.server';
import { type RoomOrder, sortPeople } from '~/domain/exams/rooms/room-standing';
import { ClassTabs } from '../cohorts/class-tabs';
import { ButtonLink } from '../primitives/button';
import { Notice } from '../primitives/form';
import { Page, Section } from '../primitives/page';
import { useFormat, useLocale, useWords } from '../primitives/words';
import { ChangeRoom, RoomSeats } from './plan-room';
import { Following, RoomCounts, SpokenCounts } from './room-counts';
import { RoomPeople } from './room-people';
import { RoomResults } from './room-results';
import { EndRoom, ExtendAll, RunOne } from './run-room';
import { useRoom } from './use-room';

/** What was just done here, to say so; `count` where that matters. */
export type RoomDone = { what: 'opened' | 'change' | 'book' | 'release' | 'extend' | 'end' | 'end-one'; count: number };

type Shown = { room: FoundRoom; classId: string; now: number; order: RoomOrder; asked: string; done: RoomDone | null };

/** A room of a class: before, live, and afterwards. */
export function RoomPage({ room: loaded, classId, now: loadedAt, order, asked, done }: Shown) {
  const { t } = useWords('examrooms');
  const { moment } = useFormat();
  const { language } = useLocale();
  const path = `/classes/${classId}/rooms/${loaded.id}`;
  const { room, people, counts, now, live } = useRoom(
    { room: loaded, people: loaded.people },
    loadedAt,
    `${path}/live`,
  );
  const writing = counts.writing + counts.offline;
  const one = people.find(({ sitting }) => sitting !== null && sitting.id === asked);
  const runs = !loaded.own && room.state !== 'cancelled';
  return (
    <Page
      wide
      above={<ClassTabs classId={classId} here="rooms" />}
      title={room.title}
      lead={t('room.lead', { exam: loaded.exam, from: moment(room.opensAt), to: moment(room.closesAt) })}
    >
      {done && <Notice>{said(t, done)}</Notice>}
      {loaded.own && <p className="mb-2">{t('room.own')}</p>}
      {room.state === 'cancelled' ? (
        <p className="text-pencil">{t('room.cancelledLead')}</p>
      ) : (
        <div className="mt-2 flex flex-wrap items-end gap-x-6 gap-y-2 border-y border-hairline py-2">
          <div>
            <p className="text-small text-pencil">{t('room.code')}</p>
            <p className="font-serif text-display font-strong tracking-[0.08em]" data-room-code>
              {room.code}
            </p>
            <p className="text-small text-pencil">{t('room.codeLead')}</p>
          </div>
          <div>
            <p className="mb-1 font-strong">
              {room.state === 'over' && writing > 0 ? t('running', { count: writing }) : t(`states.${room.state}`)}
            </p>
            <RoomCounts counts={counts} />
          </div>
          {!room.over && (
            <ButtonLink to="?view=wall" className="ms-auto">
              {t('room.wall')}
            </ButtonLink>
          )}
        </div>
      )}
      <Section title={t('live.title')} id="people">
        <div className="mb-1.5">
          <Following live={live} over={room.over} loadedAt={loadedAt} />
        </div>
        <SpokenCounts counts={counts} />
        <RoomPeople people={people} now={now} order={order} act={runs && writing > 0} />
      </Section>
      {runs && one && <RunOne person={one} />}
      {(room.over || counts.done > 0) && room.state !== 'cancelled' && (
        <RoomResults
          people={sortPeople(people, 'name', now, language)}
          sections={loaded.sections}
          attemptsLeft={loaded.attemptsLeft}
        />
      )}
      {runs && <ExtendAll writing={writing} />}
      {runs && loaded.mayPlan && (room.state === 'ahead' || room.state === 'open') && (
        <RoomSeats room={{ people, unseated: loaded.unseated }} />
      )}
      {runs && loaded.mayPlan && room.state === 'ahead' && <ChangeRoom room={loaded} />}
      {runs && room.state !== 'ahead' && !room.over && <EndRoom asking={asked === 'end'} writing={writing} />}
      <p className="mt-7">
        <Link to={`/classes/${classId}/rooms`} className="inline-flex min-h-[44px] items-center">
          {t('room.back')}
        </Link>
      </p>
    </Page>
  );
}

function said(t: ReturnType<typeof useWords<'examrooms'>>['t'], { what, count }: RoomDone): string {
  if (what === 'extend') return t('room.done.extend', { count });
  return what === 'end' ? t('room.done.end', { count }) : t(`room.done.${what}`);
}
