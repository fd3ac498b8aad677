import { type ReactNode, useId } from 'react';
import { FieldNotes, notesOf } from './field-notes';
import { useField } from './form';

/** A file to choose, with its label, hint and message. */
export function FileField({
  name,
  label,
  hint,
  accept,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  accept: string;
}) {
  const id = useId();
  const { errors } = useField(name);
  return (
    <div>
      <label htmlFor={id} className="mb-0.5 block font-strong">
        {label}
      </label>
      <FieldNotes id={id} hint={hint} errors={errors} />
      <input
        id={id}
        type="file"
        name={name}
        accept={accept}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={notesOf({ id, hint, errors })}
        className="block min-h-[44px] w-full rounded-soft border border-edge bg-sheet px-1.5 py-1 file:me-1.5 file:min-h-[28px] file:cursor-pointer file:rounded-soft file:border file:border-edge file:bg-paper file:px-1.5 file:text-ink aria-invalid:border-2 aria-invalid:border-alarm"
      />
    </div>
  );
}
