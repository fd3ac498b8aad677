import { expect, it } from 'vitest';
import { handOverActs, handOverStates, handOverTransition } from '~/domain/cohorts/hand-overs/hand-over-transitions';

const life: Readonly<Record<string, string>> = {
  'offer null': 'offered enterprise',
  'offer withdrawn': 'offered enterprise',
  'withdraw offered': 'withdrawn enterprise',
  'accept offered': 'accepted learner',
  'decline offered': 'declined learner',
};

it('has these steps and no others', () => {
  for (const act of handOverActs) {
    for (const from of [null, ...handOverStates]) {
      const step = handOverTransition(act, from);
      expect(step && `${step.to} ${step.who}`, `${act} ${from}`).toBe(life[`${act} ${from}`]);
    }
  }
});
