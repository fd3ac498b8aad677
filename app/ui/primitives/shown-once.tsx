import { type ReactNode, useEffect, useId, useRef } from 'react';

/** A secret that is shown this once, to copy. */
export function ShownOnce({
  title,
  lead,
  label,
  secret,
  children,
}: {
  title: string;
  lead: string;
  label: string;
  secret: string;
  children?: ReactNode;
}) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} role="status" tabIndex={-1} className="mb-3 max-w-[46rem] border-s-2 border-ink bg-wash p-2">
      <p className="font-strong">{title}</p>
      <p className="mb-1">{lead}</p>
      <label htmlFor={id} className="mb-0.5 block text-small text-pencil">
        {label}
      </label>
      <output id={id} data-secret className="block select-all font-mono text-body wrap-anywhere">
        {secret}
      </output>
      {children}
    </div>
  );
}
