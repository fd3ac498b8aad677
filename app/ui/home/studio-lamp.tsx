import type { Light } from '~/domain/hosts/clearance/clearance';

const RAYS = 72;
const CENTRE = 160;

/** Which rays are lit, by their angle from three o'clock, clockwise: none, those below, all. */
const isLit: Record<Light, (degrees: number) => boolean> = {
  grey: () => false,
  amber: (degrees) => degrees > 0 && degrees < 180,
  green: () => true,
};

/** Rounded, so that server and browser write the same path. */
const point = (degrees: number, radius: number): string => {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)].map((part) => (CENTRE + radius * part).toFixed(1)).join(' ');
};

function rays(light: Light, lit: boolean): string {
  return Array.from({ length: RAYS }, (_, place) => ({ place, degrees: (place * 360) / RAYS }))
    .filter(({ degrees }) => isLit[light](degrees) === lit)
    .map(({ place, degrees }) => {
      const end = lit ? (place % 2 === 0 ? 156 : 140) : 118;
      return `M${point(degrees, 106)}L${point(degrees, end)}`;
    })
    .join('');
}

/**
 * The light as a studio lamp, engraved: the same three shapes as the small one (an empty ring, a half, a full disc), with
 * as many rays lit. What it says stands in words beside it.
 */
export function StudioLamp({ light, className = '' }: { light: Light; className?: string }) {
  return (
    <svg viewBox="0 0 320 320" aria-hidden="true" focusable="false" className={className} data-light={light}>
      <path d={rays(light, false)} className="stroke-hairline" strokeWidth="2" />
      <path d={rays(light, true)} className="stroke-ink" strokeWidth="1.5" />
      <circle cx={CENTRE} cy={CENTRE} r="96" className="fill-sheet stroke-ink" strokeWidth="2" />
      <circle cx={CENTRE} cy={CENTRE} r="86" className="fill-none stroke-hairline" strokeWidth="1.5" />
      {light === 'grey' && (
        <circle cx={CENTRE} cy={CENTRE} r="70" className="fill-none stroke-lamp-grey" strokeWidth="5" />
      )}
      {light === 'amber' && (
        <>
          <circle cx={CENTRE} cy={CENTRE} r="71" className="fill-none stroke-lamp-amber" strokeWidth="4" />
          <path d="M89 160a71 71 0 0 0 142 0z" className="fill-lamp-amber" />
        </>
      )}
      {light === 'green' && <circle cx={CENTRE} cy={CENTRE} r="73" className="fill-lamp-green" />}
    </svg>
  );
}
