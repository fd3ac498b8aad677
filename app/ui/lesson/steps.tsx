import { childrenOf } from '~/domain/courses/lesson-tree';
import type { ComponentGiven } from './lesson-context';

/** An order that matters. */
export function Steps({ children, render }: ComponentGiven<'Steps'>) {
  return (
    <ol className="my-4 list-none! ps-0!">
      {childrenOf(children, 'Step').map((step, place) => (
        <li key={step.props.title} className="grid grid-cols-[2.75rem_1fr] border-t border-hairline py-2 last:border-b">
          <span aria-hidden="true" className="font-serif text-title leading-none! text-pencil tabular-nums">
            {place + 1}
          </span>
          <div>
            <p className="font-strong">{step.props.title}</p>
            <div className="prose mt-0.5 max-w-none">{render(step.children)}</div>
          </div>
        </li>
      ))}
    </ol>
  );
}
