import { Link } from '@remix-run/react';
import { type MouseEvent, useId, useRef } from 'react';
import { useWords } from '../primitives/words';
import { type ComponentGiven, useLesson } from './lesson-context';

/**
 * A word of the trade. It is a link to the glossary, described by its meaning; where the browser can, pressing it shows
 * the meaning on the spot instead.
 */
export function Term({ props: { id }, children, render }: ComponentGiven<'Term'>) {
  const { t } = useWords('lesson');
  const { needs } = useLesson();
  const meaningId = useId();
  const popover = useRef<HTMLSpanElement>(null);
  const found = needs.terms.find((each) => each.id === id);
  if (!found) return <>{render(children)}</>;

  function show(event: MouseEvent) {
    const element = popover.current;
    if (event.metaKey || event.ctrlKey || event.shiftKey || !element || !('showPopover' in element)) return;
    event.preventDefault();
    element.togglePopover();
  }

  const address = `/glossary#${id}`;
  return (
    <span className="term">
      <Link
        to={address}
        aria-describedby={meaningId}
        onClick={show}
        className="text-ink decoration-edge decoration-dotted decoration-2 hover:decoration-ink"
      >
        {render(children)}
      </Link>
      <span ref={popover} {...{ popover: 'auto' }} className="meaning">
        <span className="block font-strong">{found.term}</span>
        <span id={meaningId} className="block">
          {found.meaning}
        </span>
        <Link to={address} className="mt-1 inline-block py-1 text-small">
          {t('term.more')}
        </Link>
      </span>
    </span>
  );
}
