import { type Shape, sameAnswers } from '~/domain/worksheets/answers';
import { readTyped, type Typed } from '~/domain/worksheets/entry-names';

/**
 * What a form holds if something was typed into it before its page came alive; null if nothing was. It is compared with the form
 * as it was served, not with what is stored: what a field cannot show was taken out by nobody.
 */
export function typedEarly(shape: Shape, form: HTMLFormElement): Typed | null {
  const [served] = new DOMParser().parseFromString(form.outerHTML, 'text/html').forms;
  const before = readTyped(shape, new FormData(served));
  const now = readTyped(shape, new FormData(form));
  return before.title === now.title && sameAnswers(shape, before.answers, now.answers) ? null : now;
}
