import { Link } from '@remix-run/react';
import {
  type Noticed,
  type RoomOrder,
  type RoomPerson,
  type RoomSitting,
  roomOrders,
  sortPeople,
  standingOf,
  timeLeftOf,
} from '~/domain/exams/rooms/room-standing';
import { writeTimeLeft } from '../exams/clock-face';
import { Empty } from '../primitives/page';
import { useFormat, useLocale, useWords } from '../primitives/words';

/** Everybody with a seat in a room, as they stand this second. `act` leads to what can be done for one. */
export function RoomPeople({
  people,
  now,
  order,
  act,
}: {
  people: readonly RoomPerson[];
  now: number;
  order: RoomOrder;
  act: boolean;
}) {
  const { t } = useWords('examrooms');
  const { language } = useLocale();
  if (people.length === 0) return <Empty title={t('live.nobody')}>{t('live.nobodyLead')}</Empty>;
  return (
    <>
      <nav aria-label={t('live.sort')} className="mb-1 text-small text-pencil">
        <ul className="flex flex-wrap items-center gap-x-1.5">
          <li aria-hidden="true">{t('live.sort')}</li>
          {roomOrders.map((each) => (
            <li key={each}>
              <Link
                to={each === 'name' ? '?' : `?sort=${each}`}
                replace
                preventScrollReset
                aria-current={each === order ? 'true' : undefined}
                className={`inline-flex min-h-[32px] items-center ${each === order ? 'font-strong text-ink no-underline' : ''}`}
              >
                {t(`live.sorts.${each}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <table className="ledger">
        <thead>
          <tr>
            <Head text={t('live.person')} sorted={order === 'name'} />
            <Head text={t('live.standing')} sorted={order === 'standing'} />
            <Head text={t('live.saved')} sorted={order === 'saved' || order === 'answered'} />
            <Head text={t('live.time')} sorted={order === 'left'} />
            <th scope="col">{t('live.noticed')}</th>
            {act && <th scope="col">{t('live.act')}</th>}
          </tr>
        </thead>
        <tbody>
          {sortPeople(people, order, now, language).map((person) => (
            <Row key={person.personId} person={person} now={now} act={act} />
          ))}
        </tbody>
      </table>
      <p className="mt-1.5 text-small text-pencil">{t('noticed.lead')}</p>
    </>
  );
}

const Head = ({ text, sorted }: { text: string; sorted: boolean }) => (
  <th scope="col" aria-sort={sorted ? 'ascending' : undefined}>
    {text}
  </th>
);

function Row({ person, now, act }: { person: RoomPerson; now: number; act: boolean }) {
  const { t } = useWords('examrooms');
  const { name, extraPercent, left, sitting } = person;
  return (
    <tr data-person={person.personId} data-standing={standingOf(person, now)}>
      <th scope="row">
        {name}
        {extraPercent > 0 && <Aside text={t('live.extra', { percent: extraPercent })} />}
        {left && sitting && <Aside text={t('live.gone')} />}
      </th>
      <td>
        <Standing person={person} now={now} />
      </td>
      <td className="tabular-nums">{sitting && <Saved sitting={sitting} />}</td>
      <td className="tabular-nums">{sitting && <TimeLeft sitting={sitting} now={now} />}</td>
      <td className="text-small">{sitting && <WasNoticed noticed={sitting.noticed} />}</td>
      {act && (
        <td>
          {sitting?.state === 'open' && (
            <Link
              to={`?sitting=${sitting.id}#one`}
              className="inline-flex min-h-[24px] items-center text-small"
              aria-label={t('run.personLinkFor', { name })}
            >
              {t('run.personLink')}
            </Link>
          )}
        </td>
      )}
    </tr>
  );
}

/** Under what it is about, or after it where a row has two lines. */
const Aside = ({ text }: { text: string }) => (
  <span className="text-small font-plain text-pencil max-wide:ms-0.5 wide:block">{text}</span>
);

function Standing({ person, now }: { person: RoomPerson; now: number }) {
  const { t } = useWords('examrooms');
  const { clock } = useFormat();
  const { sitting } = person;
  const standing = standingOf(person, now);
  const at = {
    in: sitting?.startedAt,
    offline: sitting?.goneAt,
    'handed-in': sitting?.closedAt,
    'timed-out': sitting?.closedAt,
    ended: sitting?.closedAt,
    expected: null,
    left: null,
    saving: null,
  }[standing];
  const looks = standing === 'offline' ? 'font-strong' : standing === 'expected' ? 'text-pencil' : undefined;
  return (
    <span className={looks} suppressHydrationWarning>
      {t(`standing.${standing}`, { clock: at === null || at === undefined ? '' : clock(at) })}
    </span>
  );
}

function Saved({ sitting: { savedAt, answered, items } }: { sitting: RoomSitting }) {
  const { t } = useWords('examrooms');
  const { clock } = useFormat();
  return (
    <>
      <span suppressHydrationWarning>
        {savedAt === null ? t('nothingSaved') : t('savedAt', { clock: clock(savedAt) })}
      </span>
      <Aside text={t('answeredOf', { answered, items })} />
    </>
  );
}

function TimeLeft({ sitting, now }: { sitting: RoomSitting; now: number }) {
  const { t } = useWords('examrooms');
  const { clock } = useFormat();
  const left = timeLeftOf(sitting, now);
  if (left === null) return null;
  const ends = t('ends', { clock: clock(sitting.deadline) });
  const added = sitting.added > 0 ? t('added', { count: sitting.added }) : null;
  return (
    <>
      <span suppressHydrationWarning>{left === 0 ? t('timeUp') : t('timeLeft', { time: writeTimeLeft(left) })}</span>
      <span className="hidden text-small text-pencil wide:block" suppressHydrationWarning>
        {ends}
      </span>
      {added && <Aside text={added} />}
    </>
  );
}

const kinds = ['left', 'second', 'network', 'pasted'] as const;

function WasNoticed({ noticed }: { noticed: Noticed }) {
  const { t } = useWords('examrooms');
  const { list } = useFormat();
  const said = kinds.filter((kind) => noticed[kind] > 0).map((kind) => t(`noticed.${kind}`, { count: noticed[kind] }));
  return (
    <span className={said.length === 0 ? 'text-pencil max-wide:hidden' : undefined}>
      {said.length === 0 ? t('noticed.nothing') : list(said)}
    </span>
  );
}
