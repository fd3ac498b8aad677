import { type ActKind, actKinds } from '~/domain/readiness/at-risk';
import { useWords } from '../primitives/words';
import type { RowWords } from './row-words';

const small =
  'inline-flex min-h-[32px] cursor-pointer items-center rounded-soft border border-edge px-1 text-small hover:border-ink disabled:opacity-60';

/** What helps one person, each in one click. They stand in the form around the list. */
export function OneClick({
  personId,
  name,
  acts,
  words,
}: {
  personId: string;
  name: string;
  acts: readonly ActKind[];
  words: Pick<RowWords, 't' | 'acts'>;
}) {
  if (acts.length === 0) return null;
  return (
    <span className="mt-0.5 flex flex-wrap gap-0.5">
      {acts.map((act) => (
        <button
          key={act}
          type="submit"
          name="one"
          value={`${act}:${personId}`}
          aria-label={words.t('act.for', { act: words.acts[act], name })}
          className={small}
        >
          {words.acts[act]}
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
