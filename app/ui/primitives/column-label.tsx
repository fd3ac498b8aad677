import type { ReactNode } from 'react';

/** The head of a ledger's column, said beside the value where it is too narrow for heads. */
export function ColumnLabel({ children }: { children: ReactNode }) {
  return (
    <span aria-hidden="true" className="text-small text-pencil wide:hidden">
      {children}{' '}
    </span>
  );
}
