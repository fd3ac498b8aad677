import { useRef, useState } from 'react';
import { blankAnswer, isBlank } from '~/domain/questions/answer';
import { nestedFields, readAnswer } from '~/domain/questions/answer-fields';
import type { ShownItem } from '~/domain/questions/show-item';
import { useRefused } from '../primitives/refused';
import { useWords } from '../primitives/words';
import { AnswerErrors, useAnswerErrors } from './answer-errors';
import { AnswerInput } from './answer-input';
import { useEarlyAnswer } from './early-answer';

/**
 * An item as part of a form, with what the last submission said about it. It keeps its answer until the form is sent.
 * `place` says which of how many it is.
 */
export function AnsweredItem({ item, name, place }: { item: ShownItem; name: string; place: string }) {
  const { t } = useWords('questions');
  const group = useRef<HTMLFieldSetElement>(null);
  const { errors, errorId } = useAnswerErrors(name);
  const [answer, setAnswer] = useTyped(item, name);
  useEarlyAnswer(group, item, name, answer, setAnswer);
  return (
    <fieldset ref={group} className="min-w-0 border-t border-hairline pt-2.5">
      <legend className="float-left mb-1 w-full font-serif text-lead">
        <span className="block font-sans text-small text-pencil">{place}</span>
        {item.stem}
      </legend>
      <p className="clear-both mb-1 text-small text-pencil">{t(`instruction.${item.type}`)}</p>
      <AnswerErrors errors={errors} id={errorId} />
      <AnswerInput item={item} answer={answer} name={name} errorId={errorId} onChange={setAnswer} />
    </fieldset>
  );
}

/** The answer as it stands: at first what a refused submission sent, where there was one. */
function useTyped(item: ShownItem, name: string) {
  const { form } = useRefused();
  return useState(() => {
    const { answer } = readAnswer(item, nestedFields(form?.initialValue?.[name]));
    return isBlank(answer) ? blankAnswer(item.type) : answer;
  });
}
