import { expect, it } from 'vitest';
import {
  certificateActs,
  certificateTransition,
  certificateTransitions,
} from '~/domain/certificates/certificate-transitions';

const states = [null, 'valid', 'suspended', 'revoked', 'superseded'] as const;

it('holds exactly these moves', () => {
  const moves = states.flatMap((from) =>
    certificateActs.flatMap((act) => {
      const row = certificateTransition(act, from);
      return row ? [`${from} ${act} ${row.to}`] : [];
    }),
  );
  expect(moves).toEqual([
    'null issue valid',
    'valid supersede superseded',
    'valid suspend suspended',
    'valid revoke revoked',
    'suspended reinstate valid',
    'suspended revoke revoked',
  ]);
  expect(certificateTransitions).toHaveLength(moves.length);
});

it('lets nobody do the holder a favour alone', () => {
  expect(certificateTransition('issue', null)?.who).toBe('admin-not-holder');
  expect(certificateTransition('reinstate', 'suspended')?.who).toBe('second-admin');
});
