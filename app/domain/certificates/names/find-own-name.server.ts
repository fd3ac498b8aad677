import { eq } from 'drizzle-orm';
import { db } from '#db/client';
import { certificateNames } from '#db/schema/certificates';
import type { Actor } from '../../people/actor';

/** The name a person agreed to have printed on their certificates; null when they have not yet. */
export async function findOwnName(
  actor: Actor,
): Promise<{ name: string; latin: string | null; consentedAt: number } | null> {
  const [own] = await db
    .select({
      name: certificateNames.name,
      latin: certificateNames.latin,
      consentedAt: certificateNames.consentedAt,
    })
    .from(certificateNames)
    .where(eq(certificateNames.personId, actor.personId));
  return own ?? null;
}
