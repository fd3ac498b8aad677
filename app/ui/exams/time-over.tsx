import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { Button } from '../primitives/button';
import { useWords } from '../primitives/words';

/** The end, when it came before a hand-in on this page: what counted, what did not, and the way to the result. */
export function TimeOver({
  how,
  counted,
  total,
  lost,
}: {
  how: 'sitting-over' | 'sitting-closed';
  counted: number;
  total: number;
  lost: number;
}) {
  const { t } = useWords('exams');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="mx-auto max-w-[41rem] px-2 py-9">
      <h2 ref={heading} tabIndex={-1} className="text-title outline-none">
        {t(how === 'sitting-over' ? 'sitting.over.title' : 'sitting.over.closed')}
      </h2>
      <p className="mt-2">{t('sitting.over.counted', { count: counted, total })}</p>
      {lost > 0 && <p className="mt-1">{t('sitting.over.lost', { count: lost })}</p>}
      <Form method="post" reloadDocument className="mt-3">
        <input type="hidden" name="intent" value="hand-in" />
        <Button>{t('sitting.over.result')}</Button>
      </Form>
    </section>
  );
}
