import { transaction } from '#db/client';
import type { Admin } from '../../people/actor';
import { Refusal } from '../../refusal';
import { activateAccount } from './activate-account.server';
import { type Decision, decideAccount } from './decide-account.server';
import { findSuspension } from './find-suspension.server';

/**
 * Lifts an admin's suspension of a host account; active again where the identity check still counts. Needs a reason and
 * somebody who is neither the host nor whoever suspended it. What a certificate's suspension did, only the
 * certificate's reinstatement undoes.
 */
export async function reinstateAccount(admin: Admin, decision: Decision, now: number): Promise<void> {
  const { personId } = decision;
  if (personId === admin.personId) throw new Refusal('not-for-oneself');
  await transaction(async (tx) => {
    const suspension = await findSuspension(tx, personId);
    if (suspension?.cause !== 'account-suspended') throw new Refusal('no-such-transition');
    if (suspension.by === admin.personId) throw new Refusal('second-person-needed');
    await decideAccount(tx, admin, decision, 'account-reinstated', now);
    await activateAccount(tx, personId, now);
  });
}
