/** What may be wrong with an item, to be said with its reason in words. */
export const itemFlags = [
  'too-few',
  'too-easy',
  'too-hard',
  'below-chance',
  'weak',
  'strong-choose-wrong',
  'idle-distractor',
  'over-exposed',
] as const;
export type ItemFlag = (typeof itemFlags)[number];

/** Fewer sittings than this say nothing of an item. */
export const SITTINGS_TO_JUDGE = 30;
