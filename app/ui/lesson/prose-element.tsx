import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { HtmlElement, LessonNode } from '~/domain/courses/lesson-tree';

const aligned = { left: 'text-start', right: 'text-end', center: 'text-center' } as const;

/** What Markdown itself makes: paragraphs, lists, headings, links. */
export function ProseElement({
  type: Tag,
  props: { href = '', align, ...props },
  children,
  render,
}: HtmlElement & { render: (nodes: readonly LessonNode[]) => ReactNode }) {
  if (Tag === 'a') {
    return (
      <Link to={href} title={props.title} prefetch="intent">
        {render(children)}
      </Link>
    );
  }
  if (Tag === 'br' || Tag === 'hr') return <Tag />;
  return (
    <Tag {...props} className={align && aligned[align]}>
      {render(children)}
    </Tag>
  );
}
