import { Form } from '@remix-run/react';
import { type RefObject, useState } from 'react';
import { isBlank } from '~/domain/questions/answer';
import { Button } from '../primitives/button';
import { useWords } from '../primitives/words';
import type { Answers } from './answer-queue';
import { type Step, stepSearch } from './step';

/** Before handing in: what has no answer, what has not arrived, and the one question. */
export function HandIn({
  given,
  writer,
  waiting,
  heading,
  onGo,
}: {
  given: Answers['given'];
  writer: string;
  waiting: number;
  heading: RefObject<HTMLHeadingElement>;
  onGo: (step: Step) => void;
}) {
  const { t } = useWords('exams');
  const [sending, setSending] = useState(false);
  const missing = given.flatMap(({ answer }, place) => (isBlank(answer) ? [place] : []));
  const link = (step: Step) => ({
    href: stepSearch(step),
    onClick: (event: React.MouseEvent) => {
      event.preventDefault();
      onGo(step);
    },
  });
  return (
    <section>
      <h2 ref={heading} tabIndex={-1} className="text-title outline-none">
        {t('sitting.handIn.title')}
      </h2>
      {missing.length === 0 ? (
        <p className="mt-1.5">{t('sitting.handIn.all', { total: given.length })}</p>
      ) : (
        <>
          <p className="mt-1.5">{t('sitting.handIn.missing', { count: missing.length })}</p>
          <ul className="mt-1 flex flex-wrap gap-x-2">
            {missing.map((place) => (
              <li key={place}>
                <a className="inline-flex min-h-[44px] items-center" {...link(place)}>
                  {t('sitting.question', { place: place + 1, total: given.length })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-2">{t('sitting.handIn.final')}</p>
      <div role="status">
        {waiting > 0 && (
          <p className="mt-1 border-s-2 border-ink ps-1.5">{t('sitting.handIn.waiting', { count: waiting })}</p>
        )}
      </div>
      <Form
        method="post"
        reloadDocument
        className="mt-2.5 flex flex-wrap gap-1.5"
        onSubmit={(event) => {
          if (waiting > 0 || sending) event.preventDefault();
          else setSending(true);
        }}
      >
        <input type="hidden" name="intent" value="hand-in" />
        <input type="hidden" name="writer" value={writer} />
        <Button
          weight="grave"
          aria-disabled={waiting > 0 || sending}
          className="aria-disabled:cursor-not-allowed aria-disabled:opacity-60"
        >
          {t(sending ? 'sitting.handIn.sending' : 'sitting.handIn.button')}
        </Button>
        <a className="inline-flex min-h-[44px] items-center px-1" {...link(missing[0] ?? given.length - 1)}>
          {t('sitting.handIn.back')}
        </a>
      </Form>
    </section>
  );
}
