import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { adminGrants } from '#db/schema/people';
import { Refusal } from '../refusal';
import type { Admin } from './actor';

/** Refuses an admin whose grant was withdrawn after their request began: who makes admins is checked as it is written. */
export async function refuseFormerAdmin(tx: Transaction, admin: Admin): Promise<void> {
  const inForce = and(eq(adminGrants.personId, admin.personId), isNull(adminGrants.withdrawnAt));
  if ((await tx.$count(adminGrants, inForce)) === 0) throw new Refusal('not-allowed');
}
