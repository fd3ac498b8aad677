import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { transaction } from '#db/client';
import { apiTokens } from '#db/schema/platforms';

const HOUR_MS = 3_600_000;

/** The hour each token was last used in, as far as it is not written down yet; and the last hour that was. */
const used = new Map<string, number>();
const written = new Map<string, number>();

/** Remembers that a token was used in this hour. Nothing is written here: asking does not write. */
export function noteTokenUse(tokenId: string, now: number): void {
  const hour = now - (now % HOUR_MS);
  if (written.get(tokenId) !== hour) used.set(tokenId, hour);
}

/** Writes down, at most once an hour and token, when tokens were last used. Run by a job in each process that answers. */
export async function writeTokenUse(): Promise<void> {
  if (used.size === 0) return;
  const seen = [...used];
  await transaction(async (tx) => {
    for (const [id, hour] of seen) {
      const earlier = or(isNull(apiTokens.lastUsedAt), lt(apiTokens.lastUsedAt, hour));
      await tx
        .update(apiTokens)
        .set({ lastUsedAt: hour })
        .where(and(eq(apiTokens.id, id), earlier));
    }
  });
  for (const [id, hour] of seen) {
    written.set(id, hour);
    if (used.get(id) === hour) used.delete(id);
  }
}
