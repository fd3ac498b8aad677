import { Facts } from '../primitives/page';
import { useWords } from '../primitives/words';
import type { ShownSlot } from './planned-slots';
import { SlotTime } from './slot-time';
import { ThenClear } from './then-clear';
import { useTrade } from './trade-words';

/** What is known of a broadcast, and whether its host is cleared at its time. */
export function SlotFacts({ slot }: { slot: ShownSlot }) {
  const { t } = useWords('board');
  const { t: ofHosts } = useWords('hosts');
  const trade = useTrade();
  const { store, market, language, startsAt, endsAt, state, host } = slot;
  return (
    <Facts
      facts={[
        { term: t('slot.when'), value: <SlotTime startsAt={startsAt} endsAt={endsAt} /> },
        { term: t('store'), value: `${store.name} (${store.platform})` },
        {
          term: t('slot.what'),
          value: `${market === null ? ofHosts('mine.anyMarket') : trade.market(market)} · ${
            language === null ? ofHosts('mine.anyLanguage') : trade.language(language)
          }`,
        },
        { term: t('slot.state'), value: t(`slot.states.${state}`) },
        { term: t('slot.host'), value: host ? host.name : t('nobody') },
        ...(host && state !== 'over' ? [{ term: t('slot.atThatTime'), value: <ThenClear {...host} /> }] : []),
      ]}
    />
  );
}
