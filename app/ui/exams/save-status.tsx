import { useFormat, useWords } from '../primitives/words';
import type { Answers } from './answers';

/** The line that says what the server has, and nothing else: quietly, since it changes with every answer. */
export function SaveStatus({ answers: { waiting, savedAt, trouble } }: { answers: Answers }) {
  const { t } = useWords('sitting');
  const { clock } = useFormat();
  const count = waiting.length;
  const parts = [
    savedAt === null ? count === 0 && t('saved.none') : t('saved.at', { clock: clock(savedAt) }),
    count > 0 && t('saved.waiting', { count }),
    trouble === 'offline' && t('saved.offlineIdle'),
  ];
  return (
    <p suppressHydrationWarning data-waiting={count} className="text-small tabular-nums">
      {parts.filter(Boolean).join(' · ')}
    </p>
  );
}
