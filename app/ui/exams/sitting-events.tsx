import type { ListedEvent } from '~/domain/exams/evidence/list-sitting-events.server';
import { Moment } from '../primitives/moment';
import { Empty } from '../primitives/page';
import { useWords } from '../primitives/words';

/** What was noticed around a sitting, in words, for people to judge. */
export function SittingEvents({ events, full }: { events: readonly ListedEvent[]; full: boolean }) {
  const { t } = useWords('integrity');
  if (events.length === 0) return <Empty title={t('list.empty')}>{t('list.emptyLead')}</Empty>;
  return (
    <>
      <p className="mb-1.5 max-w-[41rem] text-pencil">
        {t('list.evidence')} {full && t('list.full')}
      </p>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('list.what')}</th>
            <th scope="col">{t('list.when')}</th>
            <th scope="col">{t('list.lasted')}</th>
            <th scope="col">{t('list.device')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <EventRow key={event.position} event={event} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function EventRow({ event: { kind, startedAt, lasted, device } }: { event: ListedEvent }) {
  const { t } = useWords('integrity');
  const { browser, system } = device;
  return (
    <tr>
      <th scope="row">{t(`kinds.${kind}`)}</th>
      <td>
        <Moment at={startedAt} />
      </td>
      <td>{lasted !== null && <Length ms={lasted} />}</td>
      <td>{browser && system ? t('device.known', { browser, system }) : t('device.unknown')}</td>
    </tr>
  );
}

/** Seconds under two minutes, then minutes. */
function Length({ ms }: { ms: number }) {
  const { t } = useWords('integrity');
  const seconds = Math.max(1, Math.round(ms / 1000));
  return <>{seconds < 120 ? t('seconds', { count: seconds }) : t('minutes', { count: Math.round(seconds / 60) })}</>;
}
