import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrder } from '~/domain/hosts/account/account-history';

const history = [
  { from: null, to: 'applicant', at: 1 },
  { from: 'applicant', to: 'in-training', at: 1 },
  { from: 'in-training', to: 'certified', at: 5 },
  { from: 'certified', to: 'active', at: 5 },
  { from: 'active', to: 'suspended', at: 9 },
];

it('puts the changes of one moment after what led to them', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(history, { minLength: history.length }), (shuffled) => {
      expect(inOrder(shuffled)).toEqual(history);
    }),
  );
});

it('loses nothing of a history that does not join up', () => {
  expect(inOrder([{ from: 'active', to: 'revoked', at: 3 }])).toHaveLength(1);
});
