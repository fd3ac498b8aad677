import { useId } from 'react';
import { numberIn, rowsOf, textOf } from '~/domain/courses/lesson-tree';
import { useWords } from '../primitives/words';
import { type ComponentGiven, useLesson } from './lesson-context';

/** A bar chart with its numbers written beside the bars, and the same as a table. All bars start at nothing. */
export function Chart({ props: { title, unit, source }, children, render }: ComponentGiven<'Chart'>) {
  const { t } = useWords('lesson');
  const { needs } = useLesson();
  const id = useId();
  const [head = [], ...rows] = rowsOf(children);
  const bars = rows.map(([label, value]) => ({
    label: textOf(label?.children ?? []),
    written: textOf(value?.children ?? []),
    value: numberIn(textOf(value?.children ?? [])) ?? 0,
  }));
  const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  const cited = needs.sources.find((each) => each.id === source)?.text ?? source;
  return (
    <figure aria-labelledby={id} className="my-4">
      <figcaption>
        <span id={id} className="block font-serif text-lead font-strong text-balance">
          {title}
        </span>
        <span className="text-small text-pencil">{unit}</span>
      </figcaption>
      <ul className="mt-2 grid list-none! gap-1.5 ps-0!">
        {bars.map(({ label, written, value }) => (
          <li key={label} className="mt-0!">
            <span className="flex items-baseline justify-between gap-2">
              <span>{label}</span>
              <span className="font-strong tabular-nums">{written}</span>
            </span>
            <svg width="100%" height="12" aria-hidden="true" focusable="false" className="block">
              <rect width="100%" height="12" className="fill-wash" />
              <rect width={`${Math.max(0.5, (100 * value) / most)}%`} height="12" className="fill-ink" />
            </svg>
          </li>
        ))}
      </ul>
      <details className="mt-1.5 text-small text-pencil">
        <summary className="flex min-h-[44px] cursor-pointer items-center underline underline-offset-4 marker:content-none">
          {t('chart.table')}
        </summary>
        <table className="mb-1 w-full border-collapse text-ink">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="border-b border-ink">
              {head.map((cell, column) => (
                <th
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns never change order
                  key={column}
                  scope="col"
                  className={`py-0.5 font-strong text-pencil ${column === 0 ? 'text-start' : 'text-end'}`}
                >
                  {render(cell.children)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, written }) => (
              <tr key={label} className="border-b border-hairline">
                <th scope="row" className="py-0.5 text-start font-plain">
                  {label}
                </th>
                <td className="py-0.5 text-end">
                  {written} {unit}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p className="text-small text-pencil">{t('chart.source', { source: cited })}</p>
    </figure>
  );
}
