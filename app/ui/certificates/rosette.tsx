import { useId } from 'react';
import { type Point, rosetteLines } from '~/domain/certificates/rosette-lines';

const pathOf = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;

/** The engraved rosette of a certificate, in ink hairlines: no two numbers draw the same. */
export function Rosette({ number, label }: { number: string; label: string }) {
  const id = useId();
  return (
    <svg viewBox="0 0 200 200" role="img" aria-label={label} className="w-full">
      <g fill="none" className="stroke-ink" strokeWidth="0.3" strokeLinejoin="round">
        <circle cx="100" cy="100" r="97" strokeWidth="0.8" />
        <circle cx="100" cy="100" r="95" />
        {rosetteLines(number).map(({ points, turns, step }, ring) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rings have a fixed order
          <g key={ring}>
            {/* Engines may round the last decimal differently. */}
            <path id={`${id}${ring}`} d={pathOf(points)} suppressHydrationWarning />
            {Array.from({ length: turns - 1 }, (_, turn) => (
              <use
                // biome-ignore lint/suspicious/noArrayIndexKey: the same line, turned
                key={turn}
                href={`#${id}${ring}`}
                transform={`rotate(${((turn + 1) * step).toFixed(3)} 100 100)`}
              />
            ))}
          </g>
        ))}
        <circle cx="100" cy="100" r="8" strokeWidth="0.5" />
      </g>
    </svg>
  );
}
