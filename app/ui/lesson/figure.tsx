import type { ComponentGiven } from './lesson-context';

/** A picture with what a reader who cannot see it needs. */
export function Figure({ props: { src, alt, caption } }: ComponentGiven<'Figure'>) {
  return (
    <figure className="my-4">
      <img src={src} alt={alt} loading="lazy" decoding="async" className="h-auto w-full rounded-soft bg-sheet" />
      {caption && <figcaption className="mt-1 text-small text-pencil">{caption}</figcaption>}
    </figure>
  );
}
