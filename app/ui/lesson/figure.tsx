import { createElement, Fragment, type ReactNode } from 'react';
import { DRAWN_WIDTH, type DrawnNode } from '~/domain/courses/drawing';
import { type ComponentGiven, useLesson } from './lesson-context';

/** A picture in the colours of the page, with what a reader who cannot see it needs. */
export function Figure({ props: { id, alt, caption } }: ComponentGiven<'Figure'>) {
  const drawing = useLesson().needs.figures.find((each) => each.id === id);
  if (!drawing) return null;
  return (
    <figure className="my-4 max-w-[34rem]">
      <svg
        role="img"
        aria-label={alt}
        viewBox={`0 0 ${DRAWN_WIDTH} ${drawing.height}`}
        fill="none"
        className="h-auto w-full font-sans"
      >
        {drawing.nodes.map(drawn)}
      </svg>
      {caption && <figcaption className="mt-1 text-small text-pencil">{caption}</figcaption>}
    </figure>
  );
}

function drawn(node: DrawnNode, place: number): ReactNode {
  if (typeof node === 'string') return <Fragment key={place}>{node}</Fragment>;
  return createElement(node.type, { ...node.props, key: place }, ...node.children.map(drawn));
}
