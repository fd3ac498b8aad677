import { and, eq, inArray, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { apiTokens } from '#db/schema/platforms';
import { record } from '../../audit/record.server';
import type { Manager } from '../../people/actor';
import { Refusal } from '../../refusal';

/**
 * Revokes a token of an organisation the manager manages: the next question asked with it is refused. Throws `not-found`
 * for anybody else's and for one that was revoked before.
 */
export async function revokeToken(manager: Manager, tokenId: string, now: number): Promise<void> {
  await transaction(async (tx) => {
    const [revoked] = await tx
      .update(apiTokens)
      .set({ revokedAt: now, revokedBy: manager.personId })
      .where(
        and(
          eq(apiTokens.id, tokenId),
          inArray(apiTokens.organisationId, [...manager.organisationIds]),
          isNull(apiTokens.revokedAt),
        ),
      )
      .returning({ organisationId: apiTokens.organisationId });
    if (!revoked) throw new Refusal('not-found');
    await record(tx, {
      at: now,
      actorId: manager.personId,
      action: 'api-token-revoked',
      subject: { type: 'api-token', id: tokenId },
      detail: revoked,
    });
  });
}
