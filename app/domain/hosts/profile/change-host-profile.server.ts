import { eq } from 'drizzle-orm';
import { transaction } from '#db/client';
import { hostAccounts, hostProfiles } from '#db/schema/hosts';
import { record } from '../../audit/record.server';
import type { Actor } from '../../people/actor';
import { Refusal } from '../../refusal';
import type { TradeCategory, TradeLanguage, TradeMarket } from '../../trade';
import { hoursInUtc, type Stretch } from './weekly-hours';

export type HostProfile = {
  languages: readonly TradeLanguage[];
  categories: readonly TradeCategory[];
  regions: readonly TradeMarket[];
  /** Minutes since Monday 00:00 by the clocks of `zone`. */
  hours: readonly Stretch[];
  zone: string;
};

/**
 * Writes a host's own profile: with which languages, for which categories and regions, and at which hours, which are kept in
 * UTC. Throws `no-host-account` for somebody who has not begun the training.
 */
export async function changeHostProfile(actor: Actor, profile: HostProfile, now: number): Promise<void> {
  const { personId } = actor;
  const content = {
    languages: [...new Set(profile.languages)],
    categories: [...new Set(profile.categories)],
    regions: [...new Set(profile.regions)],
    hours: hoursInUtc(profile.hours, profile.zone, now),
    changedAt: now,
  };
  await transaction(async (tx) => {
    const [account] = await tx
      .select({ personId: hostAccounts.personId })
      .from(hostAccounts)
      .where(eq(hostAccounts.personId, personId));
    if (!account) throw new Refusal('no-host-account');
    await tx
      .insert(hostProfiles)
      .values({ personId, ...content })
      .onConflictDoUpdate({ target: hostProfiles.personId, set: content });
    await record(tx, {
      at: now,
      actorId: personId,
      action: 'host-profile-changed',
      subject: { type: 'person', id: personId },
    });
  });
}
