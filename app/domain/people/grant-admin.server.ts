import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { adminGrants, people } from '#db/schema/people';
import { record } from '../audit/record.server';
import { Refusal } from '../refusal';
import type { Admin } from './actor';
import { refuseFormerAdmin } from './former-admin.server';

/** Makes somebody an admin, with the reason why. Doing it twice is refused with `no-such-transition`. */
export async function grantAdmin(
  admin: Admin,
  { personId, reason }: { personId: string; reason: string },
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    await refuseFormerAdmin(tx, admin);
    const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.id, personId));
    if (!person) throw new Refusal('not-found');
    const inForce = and(eq(adminGrants.personId, personId), isNull(adminGrants.withdrawnAt));
    if ((await tx.$count(adminGrants, inForce)) > 0) throw new Refusal('no-such-transition');
    await tx.insert(adminGrants).values({ id: newId(), personId, grantedAt: now, grantedBy: admin.personId });
    await record(tx, {
      at: now,
      actorId: admin.personId,
      action: 'admin-granted',
      subject: { type: 'person', id: personId },
      reason,
    });
  });
}
