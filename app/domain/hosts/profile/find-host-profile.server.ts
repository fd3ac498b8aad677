import { eq } from 'drizzle-orm';
import { db } from '#db/client';
import { hostAccounts, hostProfiles } from '#db/schema/hosts';
import type { Actor } from '../../people/actor';

/** The viewer's own profile, and whether they have a host account to hold one. Hours are in UTC. */
export async function findHostProfile(actor: Actor) {
  const [found] = await db
    .select({ personId: hostAccounts.personId, profile: hostProfiles })
    .from(hostAccounts)
    .leftJoin(hostProfiles, eq(hostProfiles.personId, hostAccounts.personId))
    .where(eq(hostAccounts.personId, actor.personId));
  const { languages = [], categories = [], regions = [], hours = [], changedAt = null } = found?.profile ?? {};
  return { hasAccount: found !== undefined, languages, categories, regions, hours, changedAt };
}
