import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { isBlank } from '~/domain/questions/answer';
import { Button } from '../primitives/button';
import { useWords } from '../primitives/words';
import type { Answers } from './answers';
import { PlaceLinks } from './place-links';

/**
 * The end, when it came before a hand-in on this page: what the server had confirmed, what it had not, what became of
 * that, and the way to the result.
 */
export function TimeOver({
  answers,
  writer,
  onTryNow,
  onLeave,
}: {
  answers: Answers;
  /** This page's name: by its own clock the end may come a moment before the server's, which then asks who hands in. */
  writer: string;
  onTryNow: () => void;
  onLeave: () => void;
}) {
  const { t } = useWords('sitting');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { confirmed, ended, waiting } = answers;
  const counted = confirmed.filter(({ answer }) => !isBlank(answer)).length;
  return (
    <section className="mx-auto max-w-[41rem] px-2 py-9">
      <h2 ref={heading} tabIndex={-1} className="text-title outline-none">
        {t(ended === 'sitting-closed' ? 'over.closed' : 'over.title')}
      </h2>
      <p className="mt-2">{t('over.counted', { count: counted, total: confirmed.length })}</p>
      <div role="status">
        <Unconfirmed answers={answers} />
      </div>
      {ended === null && waiting.length > 0 ? (
        <div className="mt-3">
          <Button type="button" weight="secondary" onClick={onTryNow}>
            {t('saved.tryNow')}
          </Button>
          <p className="mt-1 text-small text-pencil">{t('over.resultWaits')}</p>
        </div>
      ) : (
        <Form method="post" reloadDocument className="mt-3" onSubmit={onLeave}>
          <input type="hidden" name="intent" value="hand-in" />
          {writer && <input type="hidden" name="writer" value={writer} />}
          <Button>{t('over.result')}</Button>
        </Form>
      )}
    </section>
  );
}

/** What had not been confirmed: still on its way, taken after all, or lost. */
function Unconfirmed({ answers: { ended, waiting, unsaved, trouble } }: { answers: Answers }) {
  const { t } = useWords('sitting');
  const atTheEnd = useRef(waiting.length);
  const lost = [...new Set([...(ended ? waiting : []), ...unsaved.keys()])].sort((a, b) => a - b);
  const arrived = ended ? 0 : atTheEnd.current - waiting.length;
  return (
    <>
      {arrived > 0 && <p className="mt-1.5">{t('over.arrived', { count: arrived })}</p>}
      {!ended && waiting.length > 0 && (
        <div className="mt-1.5 border-s-2 border-alarm ps-1.5">
          <p className="text-alarm">{t('over.pending', { count: waiting.length })}</p>
          <PlaceLinks places={waiting} />
          <p className="mt-0.5">{t('over.offered')}</p>
          {trouble === 'offline' && <p className="mt-0.5">{t('over.offlineNow')}</p>}
        </div>
      )}
      {lost.length > 0 && (
        <div className="mt-1.5 border-s-2 border-alarm ps-1.5">
          <p className="text-alarm">{t('over.lost', { count: lost.length })}</p>
          <PlaceLinks places={lost} />
        </div>
      )}
    </>
  );
}
