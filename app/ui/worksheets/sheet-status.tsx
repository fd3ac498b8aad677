import { Alert, Notice } from '../primitives/form';
import { useFormat, useMessage, useWords } from '../primitives/words';
import type { SaveState } from './sheet-saver';

/** The line that says what the server has: quietly while all is well, aloud when something keeps it from being saved. */
export function SheetStatus({ state: { kind, savedAt, why }, here }: { state: SaveState; here: boolean }) {
  const { t } = useWords('worksheets');
  const word = useMessage();
  const format = useFormat();
  switch (kind) {
    case 'saved':
    case 'typing':
    case 'saving':
      return (
        <p data-save={kind} suppressHydrationWarning className="text-small tabular-nums">
          {kind === 'saved'
            ? t('state.saved', { clock: here ? format.clock(savedAt) : format.moment(savedAt) })
            : t(`state.${kind}`)}
        </p>
      );
    case 'offline':
    case 'retrying':
      return <Notice>{t(`state.${kind}`)}</Notice>;
    case 'newer':
      return <p data-save={kind}>{t('newer.title')}</p>;
    case 'refused':
      return <Alert>{t('state.refused', { why: why === null ? '' : word(why) })}</Alert>;
    case 'signed-out':
      return <Alert>{t('state.signedOut')}</Alert>;
    default:
      return <Alert>{t(`state.${kind}`)}</Alert>;
  }
}
