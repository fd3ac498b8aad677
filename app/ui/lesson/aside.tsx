import type { ReactNode } from 'react';

/** The frame of a component that interrupts the text: a hairline above and below, what it is, and its title. */
export function Aside({
  label,
  title,
  children,
  id,
}: {
  label: string;
  title: ReactNode;
  children: ReactNode;
  /** Of the title, for whatever is labelled by it. */
  id: string;
}) {
  return (
    <>
      <p className="text-small text-pencil">{label}</p>
      <p id={id} className="font-serif text-lead font-strong text-balance">
        {title}
      </p>
      <div className="mt-2">{children}</div>
    </>
  );
}
