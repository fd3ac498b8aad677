import { expect, it } from 'vitest';
import { hostStates } from '#db/schema/hosts';
import { accountCauses, accountTransition, accountTransitions } from '~/domain/hosts/account/account-transitions';

it('holds exactly these moves', () => {
  const moves = [null, ...hostStates].flatMap((from) =>
    accountCauses.flatMap((cause) => {
      const row = accountTransition(cause, from);
      return row ? [`${from}: ${cause} → ${row.to} (${row.who})`] : [];
    }),
  );
  expect(moves).toEqual([
    'null: training-started → applicant (fact)',
    'applicant: training-recorded → in-training (fact)',
    'applicant: certificate-issued → certified (fact)',
    'in-training: quizzes-passed → eligible (fact)',
    'in-training: certificate-issued → certified (fact)',
    'eligible: certificate-issued → certified (fact)',
    'certified: identity-checked → active (fact)',
    'certified: certificate-suspended → suspended (fact)',
    'certified: certificate-revoked → revoked (fact)',
    'certified: certificate-over → expired (fact)',
    'certified: account-suspended → suspended (admin)',
    'certified: account-revoked → revoked (admin)',
    'active: certificate-suspended → suspended (fact)',
    'active: certificate-revoked → revoked (fact)',
    'active: certificate-over → expired (fact)',
    'active: account-suspended → suspended (admin)',
    'active: account-revoked → revoked (admin)',
    'suspended: certificate-reinstated → certified (fact)',
    'suspended: certificate-revoked → revoked (fact)',
    'suspended: account-reinstated → certified (second-admin)',
    'suspended: account-revoked → revoked (admin)',
    'expired: certificate-issued → certified (fact)',
    'expired: certificate-revoked → revoked (fact)',
    'expired: account-revoked → revoked (admin)',
    'revoked: certificate-issued → certified (fact)',
  ]);
  expect(accountTransitions).toHaveLength(moves.length);
});

it('asks for a reason wherever somebody decides', () => {
  for (const { who, evidence } of accountTransitions) expect(evidence === 'reason').toBe(who !== 'fact');
});
