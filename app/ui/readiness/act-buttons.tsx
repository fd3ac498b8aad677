import { type ActKind, actKinds } from '~/domain/readiness/at-risk';
import { useWords } from '../primitives/words';

const small =
  'inline-flex min-h-[32px] cursor-pointer items-center rounded-soft border border-edge px-1 text-small hover:border-ink disabled:opacity-60';

/** What helps one person, each in one click. They stand in the form around the list. */
export function OneClick({ personId, name, acts }: { personId: string; name: string; acts: readonly ActKind[] }) {
  const { t } = useWords('readiness');
  if (acts.length === 0) return null;
  return (
    <span className="mt-0.5 flex flex-wrap gap-0.5">
      {acts.map((act) => (
        <button
          key={act}
          type="submit"
          name="one"
          value={`${act}:${personId}`}
          aria-label={t('act.for', { act: t(`act.${act}`), name })}
          className={small}
        >
          {t(`act.${act}`)}
        </button>
      ))}
    </span>
  );
}

/** The same for everybody who is chosen in the list. */
export function ForChosen() {
  const { t } = useWords('readiness');
  return (
    <fieldset className="flex flex-wrap items-center gap-1 border-y border-hairline py-1">
      <legend className="float-start me-1 text-small text-pencil">{t('act.chosen')}</legend>
      {actKinds.map((act) => (
        <button key={act} type="submit" name="bulk" value={act} className={`${small} min-h-[40px]`}>
          {t(`act.${act}`)}
        </button>
      ))}
    </fieldset>
  );
}
