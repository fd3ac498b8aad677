import type { ReactNode } from 'react';

/** A page: generous at the top, one heading, one lead. `wide` is for tables. */
export function Page({
  title,
  lead,
  above,
  wide = false,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  /** A line over the heading: where one is. */
  above?: ReactNode;
  wide?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={`mx-auto px-2 pb-12 pt-5 wide:px-4 wide:pt-9 ${wide ? 'max-w-[76rem]' : 'max-w-[52rem]'}`}>
      {above && <div className="mb-1.5 text-small text-pencil">{above}</div>}
      <h1 className="text-display">{title}</h1>
      {lead && <p className="mt-2 max-w-[40rem] text-lead text-pencil">{lead}</p>}
      <div className="mt-5">{children}</div>
    </div>
  );
}

export function Section({ title, children, id }: { title: ReactNode; children: ReactNode; id?: string }) {
  return (
    <section className="mt-7 first:mt-0" id={id}>
      <h2 className="mb-2 text-title">{title}</h2>
      {children}
    </section>
  );
}

/** A list or table with nothing in it yet: what it will show, and how to get there. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="border-y border-hairline py-4">
      <p className="font-serif text-lead">{title}</p>
      {children && <div className="mt-1 max-w-[36rem] text-pencil">{children}</div>}
    </div>
  );
}

/** Names and values in two columns, one under the other when it is narrow. */
export function Facts({ facts }: { facts: { term: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="border-t border-hairline">
      {facts.map(({ term, value }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes order
        <div key={place} className="grid gap-x-3 border-b border-hairline py-1 wide:grid-cols-[14rem_1fr]">
          <dt className="text-pencil">{term}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
