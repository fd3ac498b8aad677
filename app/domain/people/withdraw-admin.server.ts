import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { adminGrants } from '#db/schema/people';
import { record } from '../audit/record.server';
import { Refusal } from '../refusal';
import type { Admin } from './actor';
import { refuseFormerAdmin } from './former-admin.server';

/**
 * Takes somebody's admin grant back, with the reason why. Nobody withdraws their own, so one admin always remains, also
 * when two withdraw each other at once. Throws `not-for-oneself`, `no-such-transition` where there is no grant.
 */
export async function withdrawAdmin(
  admin: Admin,
  { personId, reason }: { personId: string; reason: string },
  now: number,
): Promise<void> {
  if (personId === admin.personId) throw new Refusal('not-for-oneself');
  await transaction(async (tx) => {
    await refuseFormerAdmin(tx, admin);
    const withdrawn = await tx
      .update(adminGrants)
      .set({ withdrawnAt: now })
      .where(and(eq(adminGrants.personId, personId), isNull(adminGrants.withdrawnAt)))
      .returning({ id: adminGrants.id });
    if (withdrawn.length === 0) throw new Refusal('no-such-transition');
    await record(tx, {
      at: now,
      actorId: admin.personId,
      action: 'admin-withdrawn',
      subject: { type: 'person', id: personId },
      reason,
    });
  });
}
