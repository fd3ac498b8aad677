import type { SubmissionResult } from '@conform-to/react';
import { useActionData } from '@remix-run/react';
import type { RefusalCode } from '~/domain/refusal';
import type { Facts } from '~/i18n/message';

/** How an action says no: which rule, and the form as it was sent with its messages. */
export type Refused = {
  refusal?: { code: RefusalCode; facts: Facts };
  form?: SubmissionResult<string[]>;
};

/** What the last action on this page refused, if it did. */
export function useRefused(): Refused {
  const answer = useActionData<Refused | null>();
  return answer && typeof answer === 'object' ? { refusal: answer.refusal, form: answer.form } : {};
}
