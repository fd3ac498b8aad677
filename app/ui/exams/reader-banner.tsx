import { Button } from '../primitives/button';
import { useFormat, useWords } from '../primitives/words';
import type { Holder } from './open-sitting';

/** Another page writes: where, since when, and the one way to write here instead. */
export function ReaderBanner({
  page,
  savedAt,
  onTakeOver,
}: {
  page: { holder: Holder; taking: boolean };
  savedAt: number | null;
  onTakeOver: () => void;
}) {
  const { t } = useWords('sitting');
  const { clock } = useFormat();
  return (
    <section aria-labelledby="reader" className="mb-4 border-y border-ink py-2">
      <h2 id="reader" className="text-lead">
        {t('reader.title')}
      </h2>
      <p role="status" className="mt-0.5 max-w-[41rem]">
        {useWhere(page.holder)}
      </p>
      <p className="mt-0.5 max-w-[41rem] text-pencil">
        {savedAt === null ? t('reader.leadEmpty') : t('reader.lead', { clock: clock(savedAt) })}
      </p>
      <div className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <Button type="button" aria-disabled={page.taking} onClick={onTakeOver}>
          {t(page.taking ? 'reader.taking' : 'reader.take')}
        </Button>
        <p className="max-w-[30rem] text-small text-pencil">{t('reader.recorded')}</p>
      </div>
    </section>
  );
}

function useWhere(holder: Holder): string {
  const { t } = useWords('sitting');
  const { clock } = useFormat();
  if (!holder || holder.since === null) return t('reader.unknown');
  const { browser, system } = holder.device;
  const since = clock(holder.since);
  return browser && system
    ? t('reader.where', { browser, system, clock: since })
    : t('reader.elsewhere', { clock: since });
}
