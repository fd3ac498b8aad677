import type { ReactNode } from 'react';

type Noted = { id: string; hint?: ReactNode; errors: readonly string[] };

/** What stands beside a field: a hint, and what the last submission said about it. */
export function FieldNotes({ id, hint, errors }: Noted) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="mb-0.5 text-small text-pencil">
          {hint}
        </p>
      )}
      {errors.length > 0 && (
        <p id={`${id}-error`} className="mb-0.5 text-small text-alarm">
          {errors.join(' ')}
        </p>
      )}
    </>
  );
}

/** The notes of a field, by id, for the field to name; undefined without any. */
export const notesOf = ({ id, hint, errors }: Noted): string | undefined =>
  [hint ? `${id}-hint` : '', errors.length > 0 ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
