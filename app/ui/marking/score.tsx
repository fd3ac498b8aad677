import { useFormat, useWords } from '../primitives/words';

/** A score in words: points out of what counts, and whether that passes. */
export function Score({ points, total, passed }: { points: number; total: number; passed: boolean }) {
  const { t } = useWords('marking');
  const format = useFormat();
  return (
    <>
      {t('scoreOf', { points: format.points(points), total })}
      <span className="block text-small text-pencil">{t(passed ? 'passed' : 'failed')}</span>
    </>
  );
}
