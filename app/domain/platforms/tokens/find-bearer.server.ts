import { eq, sql } from 'drizzle-orm';
import { db, prepared, type Reader } from '#db/client';
import { apiTokens } from '#db/schema/platforms';
import { type Bearer, hashToken } from './api-token';
import { noteTokenUse } from './token-use.server';

const tokenQuery = prepared((from: Reader) =>
  from
    .select({
      tokenId: apiTokens.id,
      organisationId: apiTokens.organisationId,
      scopes: apiTokens.scopes,
      expiresAt: apiTokens.expiresAt,
      revokedAt: apiTokens.revokedAt,
    })
    .from(apiTokens)
    .where(eq(apiTokens.tokenHash, sql.placeholder('hash')))
    .prepare(),
);

/** Why a token opens nothing. Whoever holds it may know: it takes the whole secret to be told. */
export type Unusable = 'token-unknown' | 'token-revoked' | 'token-expired';

/** For whom a token asks, read afresh each time, so that revoking holds at once; or why for nobody. */
export async function findBearer(token: string, now: number): Promise<Bearer | Unusable> {
  const [found] = await tokenQuery(db).execute({ hash: hashToken(token) });
  if (!found) return 'token-unknown';
  const { revokedAt, expiresAt, ...bearer } = found;
  if (revokedAt !== null) return 'token-revoked';
  if (expiresAt !== null && now >= expiresAt) return 'token-expired';
  noteTokenUse(bearer.tokenId, now);
  return bearer;
}
