import type { Transaction } from '#db/client';
import type { AuditEntry } from '../../audit/record.server';
import { keepIdentityCheck } from '../identity/keep-identity-check.server';
import { activateAccount } from './activate-account.server';
import { findSuspension } from './find-suspension.server';
import { moveAccount } from './move-account.server';

/**
 * Moves a host's account after their certificate, in the same transaction. Where the issuing admin also compared the
 * person with their identity document, that is written down first, so that one act can lead to an active account.
 * A reinstated certificate lifts only the suspension that its own suspension caused.
 */
export async function followCertificate(tx: Transaction, { action, actorId, subject, detail, at }: AuditEntry) {
  const personId = detail?.personId;
  if (typeof personId !== 'string') return;
  const move = { personId, evidence: { certificate: subject.id }, by: null, now: at };
  switch (action) {
    case 'certificate-issued':
      if (detail?.identityCompared === true && actorId) {
        await keepIdentityCheck(tx, { personId, checkedBy: actorId, ofAge: true, now: at });
      }
      await moveAccount(tx, { ...move, cause: 'training-started' });
      await moveAccount(tx, { ...move, cause: 'certificate-issued' });
      return activateAccount(tx, personId, at);
    case 'certificate-reinstated':
      if ((await findSuspension(tx, personId))?.cause !== 'certificate-suspended') return;
      await moveAccount(tx, { ...move, cause: 'certificate-reinstated' });
      return activateAccount(tx, personId, at);
    case 'certificate-suspended':
    case 'certificate-revoked':
      await moveAccount(tx, { ...move, cause: action });
  }
}
