import { useRefused } from '../primitives/refused';
import { useMessage } from '../primitives/words';

/** What the last submission said about the answer whose fields' names begin so, and the id of the element that says it. */
export function useAnswerErrors(name: string): { errors: string[]; errorId: string | undefined } {
  const { form } = useRefused();
  const word = useMessage();
  const errors = [...new Set(form?.error?.[name] ?? [])].map(word);
  return { errors, errorId: errors.length > 0 ? `${name}-error` : undefined };
}

export function AnswerErrors({ errors, id }: { errors: string[]; id: string | undefined }) {
  if (errors.length === 0) return null;
  return (
    <p id={id} className="mb-1 text-small text-alarm">
      {errors.join(' ')}
    </p>
  );
}
