import { type InputHTMLAttributes, useId } from 'react';
import { Button } from '../primitives/button';

/** One line to search by, with its button beside it. */
export function SearchField({
  label,
  button,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & { label: string; button: string }) {
  const id = useId();
  return (
    <div className="max-w-[30rem]">
      <label htmlFor={id} className="mb-0.5 block font-strong">
        {label}
      </label>
      <div className="flex gap-1">
        <input
          id={id}
          type="search"
          className="block min-h-[44px] w-full min-w-0 rounded-soft border border-edge bg-sheet px-1.5 py-1"
          {...rest}
        />
        <Button weight="secondary" className="shrink-0 whitespace-nowrap">
          {button}
        </Button>
      </div>
    </div>
  );
}
