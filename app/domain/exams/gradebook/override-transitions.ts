export const overrideStates = ['proposed', 'in-force', 'declined', 'ended'] as const;
export type OverrideState = (typeof overrideStates)[number];

/**
 * The life of a mark given by hand. `second` is somebody else than who proposed it; the learner it is about never moves
 * it, whoever else they are.
 */
export const overrideTransitions = {
  accept: { from: 'proposed', to: 'in-force', who: 'second', action: 'mark-override-accepted' },
  decline: { from: 'proposed', to: 'declined', who: 'anyone', action: 'mark-override-declined' },
  end: { from: 'in-force', to: 'ended', who: 'anyone', action: 'mark-override-ended' },
} as const;
export type OverrideAct = keyof typeof overrideTransitions;
