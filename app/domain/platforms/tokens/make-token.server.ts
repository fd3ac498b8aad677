import { and, eq, isNull } from 'drizzle-orm';
import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { apiTokens } from '#db/schema/platforms';
import { record } from '../../audit/record.server';
import type { Manager } from '../../people/actor';
import { Refusal } from '../../refusal';
import { hashToken, MOST_TOKENS, newToken, type TokenScope } from './api-token';

export type NewToken = {
  organisationId: string;
  name: string;
  scopes: readonly TokenScope[];
  /** From when on it is refused, in ms since 1970; null when it stays until it is revoked. */
  expiresAt: number | null;
};

/**
 * Makes a token with which an organisation's program may ask, and returns it: this once, since only its hash is kept.
 * Throws `not-found` for an organisation the manager does not manage, `expiry-past`, and `too-many-tokens`.
 */
export async function makeToken(manager: Manager, wanted: NewToken, now: number): Promise<string> {
  const { organisationId, name, expiresAt } = wanted;
  if (!manager.organisationIds.includes(organisationId)) throw new Refusal('not-found');
  if (expiresAt !== null && expiresAt <= now) throw new Refusal('expiry-past', {}, 'expires');
  const token = newToken();
  const scopes = [...new Set(wanted.scopes)];
  await transaction(async (tx) => {
    const inUse = and(eq(apiTokens.organisationId, organisationId), isNull(apiTokens.revokedAt));
    if ((await tx.$count(apiTokens, inUse)) >= MOST_TOKENS)
      throw new Refusal('too-many-tokens', { limit: MOST_TOKENS });
    const id = newId();
    await tx.insert(apiTokens).values({
      id,
      organisationId,
      name,
      tokenHash: hashToken(token),
      ending: token.slice(-4),
      scopes,
      createdBy: manager.personId,
      createdAt: now,
      expiresAt,
    });
    await record(tx, {
      at: now,
      actorId: manager.personId,
      action: 'api-token-made',
      subject: { type: 'api-token', id },
      detail: { organisationId, scopes: scopes.join(' '), expiresAt },
    });
  });
  return token;
}
