import { Form } from '@remix-run/react';
import { type RefObject, useState } from 'react';
import type { ShownPlace } from '~/domain/exams/sitting/find-sitting.server';
import { howFar } from '~/domain/questions/how-far';
import { Button } from '../primitives/button';
import { useWords } from '../primitives/words';
import type { Answers } from './answers';
import { PlaceLinks } from './place-links';
import { type Step, stepSearch } from './step';

/** Before handing in: what has no answer, what is flagged, what has not arrived, and the one question. */
export function HandIn({
  places,
  answers: { given, waiting, unsaved, role },
  writer,
  heading,
  onGo,
}: {
  places: readonly ShownPlace[];
  answers: Answers;
  writer: string;
  heading: RefObject<HTMLHeadingElement>;
  onGo: (step: Step) => void;
}) {
  const { t } = useWords('sitting');
  const [sending, setSending] = useState(false);
  const far = places.map(({ item }, place) => howFar(item, given[place]?.answer));
  const missing = far.flatMap((each, place) => (each === 'not' ? [place] : []));
  const partly = far.flatMap((each, place) => (each === 'partly' ? [place] : []));
  const flagged = given.flatMap((each, place) => (each.flagged ? [place] : []));
  const waits = waiting.length > 0 || sending || role === 'asking';
  const back = missing[0] ?? partly[0] ?? flagged[0] ?? given.length - 1;
  return (
    <section>
      <h2 ref={heading} tabIndex={-1} className="text-title outline-none">
        {t('handIn.title')}
      </h2>
      {missing.length + partly.length === 0 && <p className="mt-1.5">{t('handIn.all', { total: given.length })}</p>}
      <Listed places={missing} words={t('handIn.missing', { count: missing.length })} onGo={onGo} />
      <Listed places={partly} words={t('handIn.partly', { count: partly.length })} onGo={onGo} />
      <Listed places={flagged} words={t('handIn.flagged', { count: flagged.length })} onGo={onGo} />
      <p className="mt-2">{t(role === 'reader' ? 'handIn.reader' : 'handIn.final')}</p>
      <div role="status">
        {waiting.length > 0 && (
          <p className="mt-1 border-s-2 border-ink ps-1.5">{t('handIn.waiting', { count: waiting.length })}</p>
        )}
        {unsaved.size > 0 && (
          <p className="mt-1 border-s-2 border-alarm ps-1.5">{t('handIn.unsaved', { count: unsaved.size })}</p>
        )}
      </div>
      <Form
        method="post"
        reloadDocument
        className="mt-2.5 flex flex-wrap gap-1.5"
        onSubmit={(event) => {
          if (waits) event.preventDefault();
          else setSending(true);
        }}
      >
        {role !== 'reader' && (
          <>
            <input type="hidden" name="intent" value="hand-in" />
            {writer && <input type="hidden" name="writer" value={writer} />}
            <Button
              weight="grave"
              aria-disabled={waits}
              className="aria-disabled:cursor-not-allowed aria-disabled:opacity-60"
            >
              {t(sending ? 'handIn.sending' : 'handIn.button')}
            </Button>
          </>
        )}
        <a
          className="inline-flex min-h-[44px] items-center px-1"
          href={stepSearch(back)}
          onClick={(event) => {
            event.preventDefault();
            onGo(back);
          }}
        >
          {t('handIn.back')}
        </a>
      </Form>
    </section>
  );
}

/** Questions worth another look, and why; nothing where there are none. */
function Listed({ places, words, onGo }: { places: readonly number[]; words: string; onGo: (step: Step) => void }) {
  if (places.length === 0) return null;
  return (
    <>
      <p className="mt-1.5">{words}</p>
      <PlaceLinks places={places} onGo={onGo} />
    </>
  );
}
