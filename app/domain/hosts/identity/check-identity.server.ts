import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { hostAccounts } from '#db/schema/hosts';
import type { Admin } from '../../people/actor';
import { Refusal } from '../../refusal';
import { activateAccount } from '../account/activate-account.server';
import { keepIdentityCheck } from './keep-identity-check.server';

/**
 * Records that the admin compared a host with their identity document now, and whether they are of age; a certified
 * account of age becomes active with it. Not for oneself. Throws `not-found` where there is no account.
 */
export async function checkIdentity(
  admin: Admin,
  { personId, ofAge }: { personId: string; ofAge: boolean },
  now: number,
): Promise<void> {
  if (personId === admin.personId) throw new Refusal('not-for-oneself');
  await transaction(async (tx) => {
    const [account] = await tx
      .select({ personId: hostAccounts.personId })
      .from(hostAccounts)
      .where(eq(hostAccounts.personId, personId));
    if (!account) throw new Refusal('not-found');
    await keepIdentityCheck(tx, { personId, checkedBy: admin.personId, ofAge, now });
    await activateAccount(tx, personId, now);
  });
}
