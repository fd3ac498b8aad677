import { expect, it } from 'vitest';
import {
  membershipActs,
  membershipTransition,
  membershipTransitions,
} from '~/domain/organisations/members/membership-transitions';

it('holds exactly these moves', () => {
  const moves = membershipActs.map((act) => {
    const { from, to, who, keepsSteward, evidence } = membershipTransition(act);
    return `${from}: ${act} by ${who} → ${to}${keepsSteward ? ', never the last' : ''}${evidence ? `, with ${evidence}` : ''}`;
  });
  expect(moves).toEqual([
    'none: grant by admin → in-force',
    'none: give by steward → in-force',
    'none: accept by invited → in-force, with invitation',
    'none: enter by invited → in-force, with code',
    'in-force: leave by member → none, never the last',
    'in-force: take by steward → none, never the last, with reason',
    'in-force: hand-on by member → none, with successor',
    'in-force: end by admin → none, with reason',
  ]);
  expect(membershipTransitions).toHaveLength(moves.length);
});
