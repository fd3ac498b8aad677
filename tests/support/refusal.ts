import { Refusal } from '~/domain/refusal';

/** The refusal that something ends in; anything else fails the test. */
export async function refusalOf(attempt: Promise<unknown>): Promise<Refusal> {
  const end = await attempt.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in end && end.error instanceof Refusal) return end.error;
  throw new Error('it was not refused', { cause: 'error' in end ? end.error : end.value });
}
