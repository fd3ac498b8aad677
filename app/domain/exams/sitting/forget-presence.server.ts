import { gt } from 'drizzle-orm';
import { transaction } from '#db/client';
import { sittingPresence } from '#db/schema/rooms';

/**
 * Nobody listens to a process that has died, which could not say so: when one has, and when the first one starts, every
 * page counts as gone until a living process says that it has it.
 */
export async function forgetPresence(now: number): Promise<void> {
  await transaction(async (tx) => {
    await tx.update(sittingPresence).set({ pages: 0, changedAt: now }).where(gt(sittingPresence.pages, 0));
  });
}
