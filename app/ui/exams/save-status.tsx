import { useFormat, useWords } from '../primitives/words';
import type { Answers } from './answer-queue';

/**
 * The line that says what the server has. Saves are shown quietly; only trouble, and that it is over, is spoken, at the
 * foot of the window, where it moves nothing of the question.
 */
export function SaveStatus({ answers }: { answers: Answers }) {
  const { t } = useWords('exams');
  const { clock } = useFormat();
  const { waiting, savedAt, trouble, notice } = answers;
  const saved = savedAt === null ? t('sitting.saved.none') : t('sitting.saved.at', { clock: clock(savedAt) });
  return (
    <div className="text-small">
      <p suppressHydrationWarning data-waiting={waiting} className="tabular-nums">
        {waiting === 0
          ? saved
          : [savedAt !== null && saved, t('sitting.saved.waiting', { count: waiting })].filter(Boolean).join(' · ')}
      </p>
      <div
        role="status"
        className="fixed inset-x-0 bottom-0 z-10 border-t border-hairline bg-paper px-2 py-1 empty:border-0 empty:p-0 wide:px-4"
      >
        {waiting > 0 && trouble && (
          <p className="border-s-2 border-alarm ps-1 text-alarm">
            {trouble === 'signed-out'
              ? t('sitting.saved.signedOut')
              : t(trouble === 'offline' ? 'sitting.saved.offline' : 'sitting.saved.retrying', { count: waiting })}{' '}
            {trouble === 'signed-out' && (
              <a href="/sign-in" target="_blank" rel="noreferrer">
                {t('sitting.saved.signIn')}
              </a>
            )}
          </p>
        )}
        {notice && (
          <p>
            {t(notice.code === 'answer-stale' ? 'sitting.saved.stale' : 'sitting.saved.refused', {
              place: notice.place + 1,
            })}
          </p>
        )}
      </div>
    </div>
  );
}
