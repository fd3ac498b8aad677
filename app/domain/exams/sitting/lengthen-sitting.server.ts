import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { newId } from '#db/identifier';
import { sittingExtensions, sittings } from '#db/schema/exams';
import { record } from '../../audit/record.server';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import { isOver, savesUntil } from './sitting-clock';

/** At most this many minutes at once; more takes a second act, with its own reason. */
export const LONGEST_EXTENSION = 120;

export type Extension = { minutes: number; reason: string };

/**
 * Adds minutes to a running sitting, in the caller's transaction, which has asked whether this person may. Never one's own,
 * and never after the end: what is closed is scored. Throws `not-found`, `not-for-oneself`, `sitting-closed` or
 * `sitting-over`.
 */
export async function lengthenSitting(
  tx: Transaction,
  by: Pick<Actor, 'personId'>,
  sittingId: string,
  { minutes, reason }: Extension,
  now: number,
): Promise<{ deadline: number }> {
  const [sitting] = await tx
    .select({
      personId: sittings.personId,
      state: sittings.state,
      deadline: sittings.deadline,
      grace: sittings.grace,
    })
    .from(sittings)
    .where(eq(sittings.id, sittingId));
  if (!sitting) throw new Refusal('not-found');
  if (sitting.personId === by.personId) throw new Refusal('not-for-oneself');
  if (sitting.state !== 'open') throw new Refusal('sitting-closed');
  if (isOver(savesUntil(sitting.deadline, sitting.grace), now)) throw new Refusal('sitting-over');
  const deadline = sitting.deadline + minutes * 60_000;
  await tx.update(sittings).set({ deadline, changedAt: now }).where(eq(sittings.id, sittingId));
  await tx
    .insert(sittingExtensions)
    .values({ id: newId(), sittingId, minutes, reason, grantedBy: by.personId, grantedAt: now });
  await record(tx, {
    at: now,
    actorId: by.personId,
    action: 'sitting-extended',
    subject: { type: 'sitting', id: sittingId },
    reason,
    detail: { minutes, deadline },
  });
  return { deadline };
}
