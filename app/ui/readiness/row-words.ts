import { useFormat, useWords } from '../primitives/words';
import { useReason } from './reason-words';

/** What rows speak with. Looked up once for a list: forty rows that each did would cost more than their words. */
export function useRowWords() {
  const { t } = useWords('readiness');
  const { t: shell } = useWords('shell');
  return {
    t,
    format: useFormat(),
    reasonOf: useReason(),
    lights: { grey: shell('light.grey'), amber: shell('light.amber'), green: shell('light.green') },
    acts: { remind: t('act.remind'), extend: t('act.extend'), assign: t('act.assign'), book: t('act.book') },
    fine: t('list.fine'),
    nothingDue: t('list.nothingDue'),
    seen: t('list.seen'),
    never: t('list.never'),
  };
}
export type RowWords = ReturnType<typeof useRowWords>;
