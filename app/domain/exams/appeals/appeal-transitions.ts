import { Refusal } from '../../refusal';

export const appealStates = ['open', 'upheld', 'dismissed', 'withdrawn'] as const;
export type AppealState = (typeof appealStates)[number];
export type AppealMover = 'appellant' | 'admin';

/** What the guards of an appeal know. `authorId` is who wrote the version appealed against; null when it came with the content. */
export type AppealFacts = { state: AppealState; personId: string; authorId: string | null };

type Transition = {
  from: AppealState;
  to: AppealState;
  who: AppealMover;
  /** Throws when this person may not. */
  guard: (appeal: AppealFacts, personId: string) => void;
  /** What is kept beside who and when. */
  evidence: 'written-answer' | null;
};

const isAppellant: Transition['guard'] = (appeal, personId) => {
  if (appeal.personId !== personId) throw new Refusal('not-found');
};

/** Nobody decides on their own objection, nor on one to what they wrote. */
const isSecondPerson: Transition['guard'] = (appeal, personId) => {
  if (appeal.personId === personId) throw new Refusal('not-for-oneself');
  if (appeal.authorId === personId) throw new Refusal('not-by-its-author');
};

/** The life of an appeal. What is not in here cannot happen. */
export const appealTransitions: readonly Transition[] = [
  { from: 'open', to: 'withdrawn', who: 'appellant', guard: isAppellant, evidence: null },
  { from: 'open', to: 'upheld', who: 'admin', guard: isSecondPerson, evidence: 'written-answer' },
  { from: 'open', to: 'dismissed', who: 'admin', guard: isSecondPerson, evidence: 'written-answer' },
];

/**
 * Throws unless the table lets this person move the appeal: `no-such-transition`, `not-found`, `not-for-oneself`,
 * `not-by-its-author`, or `reason-missing` when there is no written answer.
 */
export function refuseOtherAppealMoves(
  appeal: AppealFacts,
  to: AppealState,
  by: { who: AppealMover; personId: string; answer?: string },
): void {
  const row = appealTransitions.find((each) => each.from === appeal.state && each.to === to && each.who === by.who);
  if (!row) throw new Refusal('no-such-transition');
  row.guard(appeal, by.personId);
  if (row.evidence === 'written-answer' && !by.answer?.trim()) throw new Refusal('reason-missing', {}, 'answer');
}
