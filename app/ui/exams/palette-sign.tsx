import type { ReactNode } from 'react';
import { useWords } from '../primitives/words';

export type PlaceState = 'answered' | 'partly' | 'seen' | 'unseen';

/** Filled, underlined, outlined, dashed: four shapes that hold without colour. */
const looks: Record<PlaceState, string> = {
  answered: 'border-ink bg-ink text-paper',
  partly: 'border-ink border-b-[5px] text-ink',
  seen: 'border-ink text-ink',
  unseen: 'border-dashed border-edge text-pencil',
};

/** A question in the palette: its state, a flag on its corner, a ring where one is. */
export function PlaceSign({
  state,
  flagged = false,
  current = false,
  small = false,
  children,
}: {
  state: PlaceState;
  flagged?: boolean;
  current?: boolean;
  small?: boolean;
  children?: ReactNode;
}) {
  const size = small ? 'size-[22px]' : 'size-[40px]';
  const ring = current ? 'outline-2 outline-offset-2 outline-ink' : '';
  return (
    <span
      className={`relative flex items-center justify-center rounded-soft border text-small tabular-nums ${size} ${looks[state]} ${ring}`}
    >
      {children}
      {flagged && (
        <span className="absolute -top-[7px] -right-[7px] flex size-[17px] items-center justify-center rounded-soft border border-ink bg-paper">
          <svg viewBox="0 0 12 14" width="10" height="12" aria-hidden="true" focusable="false">
            <path d="M2 1v12M2 1.5h8L8 4.5l2 3H2z" className="fill-ink stroke-ink" strokeWidth="1" />
          </svg>
        </span>
      )}
    </span>
  );
}

export function PaletteLegend() {
  const { t } = useWords('sitting');
  const signs = [
    { word: t('palette.isAnswered'), state: 'answered' as const },
    { word: t('palette.isPartly'), state: 'partly' as const },
    { word: t('palette.isSeen'), state: 'seen' as const },
    { word: t('palette.isUnseen'), state: 'unseen' as const },
    { word: t('palette.isFlagged'), state: 'seen' as const, flagged: true },
    { word: t('palette.isCurrent'), state: 'seen' as const, current: true },
  ];
  return (
    <div className="mt-2">
      <p className="sr-only">{t('palette.legend')}</p>
      <ul className="flex flex-wrap gap-x-2 gap-y-1 text-small text-pencil">
        {signs.map(({ word, ...sign }) => (
          <li key={word} className="flex items-center gap-1">
            <span aria-hidden="true">
              <PlaceSign small {...sign} />
            </span>
            {word}
          </li>
        ))}
      </ul>
    </div>
  );
}
