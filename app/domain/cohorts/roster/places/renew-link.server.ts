import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { rosterPlaces } from '#db/schema/rosters';
import { hashLinkToken, newLinkToken } from '../../../people/link-token';

/** How long a link keeps its place. */
export const LINK_DAYS = 30;
const DAY_MS = 24 * 3_600_000;

/** Makes a new link for an open place; the one made before is void. Returns its token, which is stored nowhere. */
export async function renewLink(tx: Transaction, placeId: string, now: number) {
  const token = newLinkToken();
  const expiresAt = now + LINK_DAYS * DAY_MS;
  await tx
    .update(rosterPlaces)
    .set({ tokenHash: hashLinkToken(token), invitedAt: now, expiresAt })
    .where(eq(rosterPlaces.id, placeId));
  return { token, expiresAt };
}
