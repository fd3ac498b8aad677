import { useHydrated } from '../primitives/hydrated';
import { useWords } from '../primitives/words';

/** Marks a question to come back to. Without JavaScript it sends the form, which saves the flag with the answer. */
export function FlagButton({
  flagged,
  reads,
  onFlag,
}: {
  flagged: boolean;
  reads: boolean;
  onFlag: (flagged: boolean) => void;
}) {
  const { t } = useWords('sitting');
  const live = useHydrated();
  if (reads) return flagged ? <p className="mt-1.5 text-small">{t('flagged')}</p> : null;
  return (
    <button
      type="submit"
      name="to"
      value={flagged ? 'unflag' : 'flag'}
      aria-pressed={live ? flagged : undefined}
      className="mt-1.5 inline-flex min-h-[44px] cursor-pointer items-center gap-1 text-small text-pencil underline underline-offset-4 aria-pressed:font-strong aria-pressed:text-ink"
      onClick={(event) => {
        event.preventDefault();
        onFlag(!flagged);
      }}
    >
      <svg viewBox="0 0 12 14" width="13" height="15" aria-hidden="true" focusable="false">
        <path
          d="M1.5 1v12.5M1.5 1h9l-2.5 3.5 2.5 3.5h-9z"
          className={flagged ? 'fill-ink stroke-ink' : 'fill-none stroke-edge'}
          strokeWidth="1.25"
        />
      </svg>
      {t(live || !flagged ? 'flag' : 'unflag')}
    </button>
  );
}
