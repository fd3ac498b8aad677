import { SITTINGS_TO_JUDGE } from '~/domain/exams/statistics/flag-names';
import type { ItemStatistics } from '~/domain/exams/statistics/judge-item';
import { useFormat, useWords } from '../primitives/words';

type Judged = Pick<
  ItemStatistics,
  'flags' | 'sat' | 'facility' | 'discrimination' | 'chance' | 'papers' | 'usualPapers'
>;

/** What is suspect about an item, each with its reason in words. `nameOf` words an option by its id. */
export function Flags({ item, nameOf }: { item: Judged; nameOf?: (option: string) => string }) {
  const { t } = useWords('statistics');
  const format = useFormat();
  const share = useShare();
  if (item.flags.length === 0) return <span className="text-pencil">{t('sound')}</span>;
  return (
    <ul>
      {item.flags.map(({ flag, options }) => (
        <li key={flag} className="mb-0.5">
          <span className={flag === 'too-few' ? 'text-pencil' : 'font-strong'}>{t(`flags.${flag}`)}</span>
          <span className="block text-small text-pencil">
            {t(`reasons.${flag}`, {
              sat: item.sat,
              needed: SITTINGS_TO_JUDGE,
              facility: share(item.facility),
              chance: share(item.chance),
              discrimination: figure(item.discrimination),
              options: format.list(options.map((option) => nameOf?.(option) ?? option.toUpperCase())),
              papers: format.number(item.papers),
              usual: format.number(Math.round(item.usualPapers)),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A share in per cent, or a dash where it cannot be told. */
export function useShare(): (share: number | null) => string {
  const { percent } = useFormat();
  return (share) => (share === null ? '–' : percent(Math.round(share * 100), 100));
}

/** A coefficient with two decimals, or a dash where it cannot be told. */
export function figure(value: number | null): string {
  return value === null ? '–' : (Math.round(value * 100) / 100 || 0).toFixed(2).replace('-', '−');
}
