import type { Light } from '~/domain/hosts/clearance/clearance';
import { useWords } from './words';

const core: Record<Light, string> = {
  grey: 'fill-none stroke-lamp-grey',
  amber: 'fill-lamp-amber stroke-none',
  green: 'fill-lamp-green stroke-none',
};

/**
 * The clearance light: a lamp and its word. The three differ in shape as well as in colour (an empty ring, a half, a
 * full disc), and the word is always there, if need be for screen readers only.
 */
export function Lamp({
  word,
  ...lamp
}: Omit<Parameters<typeof LampOf>[0], 'word'> & {
  /** Another word than the clearance's, where the lamp speaks of something else: a certificate. */
  word?: string;
}) {
  const { t } = useWords('shell');
  return <LampOf {...lamp} word={word ?? t(`light.${lamp.light}`)} />;
}

/** The same where whoever draws it has the word: a list of many. */
export function LampOf({
  light,
  word,
  size = 20,
  quiet = false,
}: {
  light: Light;
  word: string;
  size?: number;
  quiet?: boolean;
}) {
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap" data-light={light}>
      <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false" className="shrink-0">
        <circle cx="12" cy="12" r="10.5" className="fill-none stroke-edge" strokeWidth="1.25" />
        {light === 'amber' && (
          <circle cx="12" cy="12" r="6.5" className="fill-none stroke-lamp-amber" strokeWidth="1.5" />
        )}
        {light === 'amber' ? (
          <path d="M5.5 12a6.5 6.5 0 0 0 13 0z" className={core.amber} />
        ) : (
          <circle cx="12" cy="12" r={light === 'grey' ? 6 : 7} className={core[light]} strokeWidth="1.5" />
        )}
      </svg>
      <span className={quiet ? 'sr-only' : size <= 24 ? 'self-baseline' : undefined}>{word}</span>
    </span>
  );
}
