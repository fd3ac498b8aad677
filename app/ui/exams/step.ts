/** Where a candidate is in a sitting: at a place of the paper, from 0, or at the hand-in. */
export type Step = number | 'hand-in';

/** A step's part of the address. Places are counted from 1 there, as on the screen. */
export const stepSearch = (step: Step): string => `?place=${step === 'hand-in' ? step : step + 1}`;

/** Reads `?place=`; anything that is none is the first question. */
export function readStep(place: string | null, total: number): Step {
  if (place === 'hand-in') return place;
  const number = Number(place);
  return Number.isInteger(number) && number >= 1 && number <= total ? number - 1 : 0;
}
