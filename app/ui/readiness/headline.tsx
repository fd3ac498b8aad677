import { Link } from '@remix-run/react';
import { riskLevels } from '~/domain/readiness/at-risk';
import type { ClassReadiness } from '~/domain/readiness/class-readiness';
import { useFormat, useWords } from '../primitives/words';

const DAY = 24 * 3_600_000;

type Facts = Pick<ClassReadiness, 'readyBy' | 'target' | 'members' | 'cleared' | 'levels' | 'burndown'>;

/** What there is to know in one sentence: how many are cleared and at risk, the days left, and how it will end. */
export function Headline({ readiness, now }: { readiness: Facts; now: number }) {
  const { t } = useWords('readiness');
  const { readyBy, target, members, cleared, levels, burndown } = readiness;
  if (members === 0) return <p className="max-w-[44rem] font-serif text-title">{t('sentence.empty')}</p>;
  const risky = levels['at-risk'];
  const said = {
    cleared: t('sentence.cleared', { cleared, target }),
    risk: risky === 0 ? t('sentence.noneAtRisk') : t('sentence.atRisk', { count: risky }),
  };
  const days = readyBy ? Math.ceil((readyBy.at - now) / DAY) : 0;
  const time = days > 0 ? t('sentence.left', { count: days }) : days === 0 ? t('sentence.today') : t('sentence.passed');
  const ahead = burndown !== null && days > 0 && cleared < target;
  return (
    <p className="max-w-[44rem] font-serif text-title">
      {readyBy ? t('sentence.whole', { ...said, time }) : t('sentence.wholeNoDate', said)}
      {ahead && (
        <span className="text-pencil">
          {' '}
          {burndown.projected === null ? t('sentence.noPace') : t('sentence.pace', { count: burndown.projected })}
        </span>
      )}
    </p>
  );
}

/** How many are how near, each a way to them in the list. */
export function Levels({ levels }: Pick<Facts, 'levels'>) {
  const { t } = useWords('readiness');
  return (
    <ul className="mt-2 flex flex-wrap gap-x-3 gap-y-0.5">
      {[...riskLevels].reverse().map((level) => (
        <li key={level}>
          <Link to={`?level=${level}`} className="inline-flex min-h-[32px] items-center">
            {t('list.group', { level: t(`level.${level}`), count: levels[level] })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** What the class is to be ready for, in words. */
export function useReadyBy({
  readyBy,
  target,
  enterprise,
}: Pick<Facts, 'readyBy' | 'target'> & { enterprise: string }): string {
  const { t } = useWords('readiness');
  const format = useFormat();
  if (!readyBy) return t('by.none');
  const date = format.date(readyBy.at);
  return readyBy.because === 'order'
    ? t('by.order', { enterprise, seats: target, date })
    : t(`by.${readyBy.because}`, { date });
}
