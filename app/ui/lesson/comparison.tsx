import { rowsOf, textOf } from '~/domain/courses/lesson-tree';
import type { ComponentGiven } from './lesson-context';

/** A table whose first column names what is compared. On a narrow screen each cell carries its column's name. */
export function Comparison({ props: { caption }, children, render }: ComponentGiven<'Comparison'>) {
  const [head = [], ...rows] = rowsOf(children);
  const names = head.map((cell) => textOf(cell.children));
  return (
    <table className="my-4 w-full border-collapse text-start">
      <caption className="pb-1 text-start font-serif text-lead font-strong">{caption}</caption>
      <thead className="sr-only wide:not-sr-only">
        <tr>
          {head.map((cell, column) => (
            <th
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change order
              key={column}
              scope="col"
              className="border-b border-ink py-1 pe-2 text-start align-bottom text-small font-strong text-pencil"
            >
              {cell.children.length > 0 ? render(cell.children) : <span className="sr-only">{caption}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...cells], row) => (
          <tr
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never change order
            key={row}
            className="block border-b border-hairline py-1.5 wide:table-row"
          >
            <th
              scope="row"
              className="block text-start font-strong wide:table-cell wide:py-1.5 wide:pe-2 wide:align-baseline"
            >
              {render(first?.children ?? [])}
            </th>
            {cells.map((cell, column) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never change order
                key={column}
                className="mt-0.5 block wide:table-cell wide:py-1.5 wide:pe-2 wide:align-baseline"
              >
                <span aria-hidden="true" className="block text-small text-pencil wide:hidden">
                  {names[column + 1]}
                </span>
                {render(cell.children)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
