import { useEffect, useRef } from 'react';
import { Button } from '../primitives/button';
import { useFormat, useWords } from '../primitives/words';

/**
 * Somebody, perhaps oneself in another tab, has saved a newer version. Both are kept: what is typed here becomes a sheet of its
 * own, or the other version is loaded. `at` is when that one was saved; null where the form was answered with the sentence.
 */
export function NewerVersion({ at, path, drop }: { at: number | null; path: string; drop(): void }) {
  const { t } = useWords('worksheets');
  const { moment } = useFormat();
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <section
      ref={place}
      tabIndex={-1}
      role="alert"
      aria-labelledby="newer"
      className="mb-3 grid max-w-[46rem] gap-1 border-s-2 border-ink bg-wash p-2"
    >
      <h2 id="newer" className="text-lead">
        {t('newer.title')}
      </h2>
      {at !== null && <p suppressHydrationWarning>{t('newer.lead', { moment: moment(at) })}</p>}
      <div className="flex flex-wrap items-center gap-2">
        <Button name="act" value="apart">
          {t('newer.keep')}
        </Button>
        <a href={path} onClick={drop} className="inline-flex min-h-[44px] items-center">
          {t('newer.load')}
        </a>
      </div>
      <p className="text-small text-pencil">{t('newer.loadNote')}</p>
    </section>
  );
}
