import { type RefObject, useEffect } from 'react';
import { isBlank, sameAnswer } from '~/domain/questions/answer';
import { formFields, readAnswer } from '~/domain/questions/answer-fields';
import type { ItemAnswer } from '~/domain/questions/paper';
import type { ShownItem } from '~/domain/questions/show-item';

/** What was answered before the page came alive is an answer too. `inside` is the form, or an element of it. */
export function useEarlyAnswer(
  inside: RefObject<HTMLElement>,
  item: ShownItem,
  name: string,
  answer: ItemAnswer,
  onChange: (answer: ItemAnswer) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, when the page comes alive
  useEffect(() => {
    const form = inside.current?.closest('form');
    if (!form) return;
    const early = readAnswer(item, formFields(new FormData(form), name)).answer;
    if (!isBlank(early) && !sameAnswer(early, answer)) onChange(early);
  }, []);
}
