import { type ReactNode, useId } from 'react';
import { FieldNotes, notesOf } from './field-notes';
import { useField, useTicked } from './form';

/** Any of several, each a box of one name. */
export function Choices({
  name,
  label,
  hint,
  options,
  chosen = [],
  oneColumn = false,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  options: readonly { value: string; text: string }[];
  chosen?: readonly string[];
  /** One under the other, for options that are whole phrases. */
  oneColumn?: boolean;
}) {
  const id = useId();
  const { errors } = useField(name);
  const ticked = useTicked(name) ?? chosen;
  return (
    <fieldset className="min-w-0" aria-describedby={notesOf({ id, hint, errors })}>
      <legend className="mb-0.5 font-strong">{label}</legend>
      <FieldNotes id={id} hint={hint} errors={errors} />
      <div className={`grid gap-x-2 ${oneColumn ? '' : 'grid-cols-[repeat(auto-fill,minmax(11rem,1fr))]'}`}>
        {options.map(({ value, text }) => (
          <label key={value} className="flex min-h-[36px] cursor-pointer items-center gap-1">
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={ticked.includes(value)}
              className="size-[20px] shrink-0 accent-ink"
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
