import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  invitationActs,
  invitationState,
  invitationStates,
  invitationTransitions,
} from '~/domain/organisations/invitations/invitation-transitions';

it('holds exactly these moves', () => {
  const moves = invitationStates.flatMap((from) =>
    invitationActs.flatMap((act) =>
      invitationTransitions
        .filter((row) => row.from === from && row.act === act)
        .map(({ to, who }) => `${from}: ${act} by ${who} → ${to}`),
    ),
  );
  expect(moves).toEqual([
    'open: accept by invited → accepted',
    'open: withdraw by steward → withdrawn',
    'open: expire by clock → expired',
  ]);
  expect(moves).toHaveLength(invitationTransitions.length);
});

it('is open exactly until it is used, withdrawn or too old, and never again', () => {
  const moment = fc.integer({ min: 0, max: 1_000 });
  const maybe = fc.option(moment);
  fc.assert(
    fc.property(maybe, maybe, moment, moment, (usedAt, withdrawnAt, expiresAt, now) => {
      const row = { usedAt, withdrawnAt, expiresAt };
      const state = invitationState(row, now);
      expect(state === 'open').toBe(usedAt === null && withdrawnAt === null && now < expiresAt);
      const later = invitationState(row, now + 1);
      const followed = invitationTransitions.some((move) => move.from === state && move.to === later);
      expect(later === state || followed).toBe(true);
    }),
  );
});
