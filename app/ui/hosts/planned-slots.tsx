import { Link } from '@remix-run/react';
import type { PlannedSlot } from '~/domain/hosts/board/find-plan.server';
import { ColumnLabel } from '../primitives/column-label';
import { Lamp } from '../primitives/lamp';
import { useWords } from '../primitives/words';
import { SlotTime } from './slot-time';
import { ThenClear } from './then-clear';
import { useTrade } from './trade-words';

export type ShownSlot = PlannedSlot & { store: { name: string; platform: string } };

/** Broadcasts in the order of time: what, where, who, and whether they are cleared then. */
export function PlannedSlots({ slots }: { slots: readonly ShownSlot[] }) {
  const { t } = useWords('board');
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('broadcast')}</th>
          <th scope="col">{t('host')}</th>
          <th scope="col">{t('atThatTime')}</th>
          <th scope="col">{t('guests')}</th>
        </tr>
      </thead>
      <tbody>
        {slots.map((slot) => (
          <Row key={slot.id} slot={slot} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ slot }: { slot: ShownSlot }) {
  const { t } = useWords('board');
  const trade = useTrade();
  const { id, title, store, market, language, startsAt, endsAt, state, host, guests } = slot;
  const about = [
    store.name,
    market === null ? null : trade.market(market),
    language === null ? null : trade.language(language),
  ].filter((each) => each !== null);
  return (
    <tr>
      <th scope="row" className="wide:w-[13rem]">
        <SlotTime startsAt={startsAt} endsAt={endsAt} />
        {state === 'on-air' && <span className="ms-1 text-small">{t('onAir')}</span>}
      </th>
      <td className="max-wide:basis-full">
        <Link to={`/team/broadcasts/${id}`}>{title}</Link>
        <span className="block text-small text-pencil">{about.join(' · ')}</span>
      </td>
      <td>
        <ColumnLabel>{t('host')}</ColumnLabel>
        {host ? host.name : <span className="text-pencil">{t('nobody')}</span>}
      </td>
      <td>{host && <ThenClear {...host} />}</td>
      <td className={guests.length === 0 ? 'max-wide:hidden' : undefined}>
        <ColumnLabel>{t('guests')}</ColumnLabel>
        {guests.map(({ personId, name, light }) => (
          <span key={personId} className="flex flex-wrap items-center gap-x-1 text-small">
            {name} <Lamp light={light} size={14} />
          </span>
        ))}
      </td>
    </tr>
  );
}
