export const handOverStates = ['offered', 'accepted', 'declined', 'withdrawn'] as const;
export type HandOverState = (typeof handOverStates)[number];
export const handOverActs = ['offer', 'accept', 'decline', 'withdraw'] as const;
export type HandOverAct = (typeof handOverActs)[number];

type Transition = { act: HandOverAct; from: HandOverState | null; to: HandOverState; who: 'enterprise' | 'learner' };

/**
 * A learner's way into the enterprise that ordered their class: offered by it, decided by them. What is not in this table
 * is refused; whoever declined is not asked again by the same order.
 */
export const handOverTransitions: readonly Transition[] = [
  { act: 'offer', from: null, to: 'offered', who: 'enterprise' },
  { act: 'offer', from: 'withdrawn', to: 'offered', who: 'enterprise' },
  { act: 'withdraw', from: 'offered', to: 'withdrawn', who: 'enterprise' },
  { act: 'accept', from: 'offered', to: 'accepted', who: 'learner' },
  { act: 'decline', from: 'offered', to: 'declined', who: 'learner' },
];

export const handOverTransition = (act: HandOverAct, from: HandOverState | null): Transition | undefined =>
  handOverTransitions.find((row) => row.act === act && row.from === from);
