import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { transaction } from '#db/client';
import { joinCodes } from '#db/schema/organisations';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import { startMembership } from '../members/start-membership.server';
import { readJoinCode } from './join-code';

/**
 * Makes whoever types an open join code a learner of its organisation, never more people than it allows. Returns the
 * organisation; a learner of it already is led there and uses nothing up. Null for a code that is no organisation's. Throws
 * `join-code-over` for one that counts no more.
 */
export async function enterByCode(actor: Actor, typed: string, now: number): Promise<string | null> {
  const { personId } = actor;
  return transaction(async (tx) => {
    const [found] = await tx
      .select()
      .from(joinCodes)
      .where(eq(joinCodes.code, readJoinCode(typed)));
    if (!found) return null;
    const { id, organisationId } = found;
    const entered = { act: 'enter' as const, actorId: personId, organisationId, personId, role: 'learner' as const };
    if (!(await startMembership(tx, { ...entered, by: id }, now))) return organisationId;
    const counted = await tx
      .update(joinCodes)
      .set({ uses: sql`${joinCodes.uses} + 1` })
      .where(
        and(
          eq(joinCodes.id, id),
          isNull(joinCodes.endedAt),
          gt(joinCodes.expiresAt, now),
          lt(joinCodes.uses, joinCodes.mostUses),
        ),
      )
      .returning({ id: joinCodes.id });
    if (counted.length === 0) throw new Refusal('join-code-over', {}, 'code');
    return organisationId;
  });
}
