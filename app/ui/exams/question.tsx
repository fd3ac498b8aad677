import { Form } from '@remix-run/react';
import { type MouseEvent, type RefObject, useRef } from 'react';
import { blankAnswer, isBlank } from '~/domain/questions/answer';
import type { ItemAnswer } from '~/domain/questions/paper';
import type { ShownItem } from '~/domain/questions/show-item';
import { Button } from '../primitives/button';
import { useWords } from '../primitives/words';
import { AnswerInput } from '../questions/answer-input';
import { useEarlyAnswer } from '../questions/early-answer';
import { FlagButton } from './flag-button';
import type { Step } from './step';

/**
 * One question. A change is saved by the page; before and without JavaScript the buttons send the form, which saves
 * and moves on. A page that reads only shows.
 */
export function Question({
  place,
  total,
  item,
  section,
  given: { answer, flagged },
  reads,
  heading,
  onChange,
  onFlag,
  onGo,
}: {
  place: number;
  total: number;
  item: ShownItem;
  section: string;
  given: { answer: ItemAnswer; flagged: boolean };
  reads: boolean;
  heading: RefObject<HTMLHeadingElement>;
  onChange: (answer: ItemAnswer) => void;
  onFlag: (flagged: boolean) => void;
  onGo: (step: Step) => void;
}) {
  const { t } = useWords('sitting');
  const { t: word } = useWords('questions');
  const go = (step: Step) => ({
    name: 'to',
    value: step === 'hand-in' ? step : step + 1,
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      onGo(step);
    },
  });
  const last = place === total - 1;
  const form = useRef<HTMLFormElement>(null);
  useEarlyAnswer(form, item, 'answer', answer, onChange);
  const facts = (
    <>
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="flagged" value={flagged ? 'on' : 'off'} />
    </>
  );
  return (
    <>
      <Form method="post" reloadDocument ref={form}>
        {facts}
        <p className="mb-0.5 text-small text-pencil">
          {t('question', { place: place + 1, total })} · {section}
        </p>
        <fieldset className="min-w-0" aria-describedby="instruction">
          <legend className="mb-1">
            <h2 ref={heading} tabIndex={-1} className="max-w-[41rem] text-lead outline-none">
              {item.stem}
            </h2>
          </legend>
          <p id="instruction" className="mb-1.5 text-small text-pencil">
            <span>{word(`instruction.${item.type}`)}</span> <span>{word(`credit.${item.type}`)}</span>
          </p>
          <AnswerInput item={item} answer={answer} name="answer" disabled={reads} onChange={onChange} />
        </fieldset>
        {/* The way on comes first, so that Enter in an option takes it. */}
        <div className="mt-2.5 flex max-w-[41rem] flex-row-reverse flex-wrap justify-between gap-1.5">
          <Button {...go(last ? 'hand-in' : place + 1)}>{t(last ? 'toHandIn' : 'next')}</Button>
          {place > 0 && (
            <Button weight="secondary" {...go(place - 1)}>
              {t('previous')}
            </Button>
          )}
        </div>
        <FlagButton flagged={flagged} reads={reads} onFlag={onFlag} />
      </Form>
      <Form
        method="post"
        reloadDocument
        className="min-h-[44px]"
        onSubmit={(event) => {
          event.preventDefault();
          onChange(blankAnswer(item.type));
          heading.current?.focus();
        }}
      >
        {!reads && !isBlank(answer) && (
          <>
            {facts}
            <button
              type="submit"
              className="min-h-[44px] cursor-pointer text-small text-pencil underline underline-offset-4"
            >
              {t('clear')}
            </button>
          </>
        )}
      </Form>
    </>
  );
}
