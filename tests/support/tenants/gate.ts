import type { Transaction } from '#db/client';
import {
  guestInvitations,
  hostAccountChanges,
  hostAccounts,
  hostProfiles,
  identityChecks,
  liveBadges,
  slots,
  storeBindings,
  stores,
} from '#db/schema/hosts';
import { apiTokens, webhookAttempts, webhookDeliveries, webhookEndpoints } from '#db/schema/platforms';
import { hashToken, newToken, tokenScopes } from '~/domain/platforms/tokens/api-token';
import type { Marking } from './mark';
import type { Members } from './members';

/** A tenant's host accounts, stores, bindings and broadcasts, and what its programs ask with and hear. */
export async function openGate(tx: Transaction, m: Marking, { sides, people }: Members) {
  const states = { host: 'active', open: 'certified', hidden: 'in-training', staff: 'in-training' } as const;
  for (const [key, state] of Object.entries(states) as [keyof typeof states, (typeof states)[keyof typeof states]][]) {
    const personId = people[key].id;
    await tx.insert(hostAccounts).values({ personId, state, createdAt: m.daysAgo(50), changedAt: m.daysAgo(15) });
    const moved = { from: null, to: state, by: people.manager.id, reason: m.text('account-moved'), evidence: {} };
    await tx.insert(hostAccountChanges).values({ id: m.id(), personId, ...moved, at: m.daysAgo(15) });
  }
  const checked = { checkedBy: people.colleague.id, checkedAt: m.daysAgo(14), ofAge: true };
  await tx.insert(identityChecks).values({ id: m.id(), personId: people.host.id, ...checked });
  const told = { languages: ['en'], categories: ['pumps-valves'], regions: ['africa'], hours: [] };
  await tx.insert(hostProfiles).values({ personId: people.host.id, ...told, changedAt: m.daysAgo(13) });

  const storeId = m.id();
  await tx.insert(stores).values({
    ...{ id: storeId, organisationId: sides.enterprise, name: m.text('store'), platform: m.text('market') },
    ...{ platformId: sides.platform, createdAt: m.daysAgo(60) },
  });
  for (const [key, state] of [
    ['host', 'in-force'],
    ['staff', 'asked'],
  ] as const) {
    const answeredAt = state === 'in-force' ? m.daysAgo(11) : null;
    const asked = { askedAt: m.daysAgo(12), askedBy: people.manager.id, answeredAt };
    await tx.insert(storeBindings).values({ id: m.id(), storeId, personId: people[key].id, state, ...asked });
  }
  const slotId = m.id();
  await tx.insert(slots).values({
    ...{ id: slotId, storeId, title: m.text('broadcast'), market: 'africa', language: 'en', personId: people.host.id },
    ...{ startsAt: m.daysAhead(3), endsAt: m.daysAhead(3) + 3_600_000 },
    ...{ createdBy: people.manager.id, createdAt: m.daysAgo(5) },
  });
  const guest = { slotId, personId: people.open.id, state: 'asked', askedBy: people.manager.id } as const;
  await tx.insert(guestInvitations).values({ id: m.id(), ...guest, askedAt: m.daysAgo(4) });
  const badge = { tokenHash: m.hash('badge'), personId: people.host.id, storeId, madeAt: m.daysAgo(3) };
  await tx.insert(liveBadges).values(badge);
  return { storeId, slotId, ...(await connect(tx, m, { sides, people })) };
}

/** An API token with every right and an endpoint with its messages, for the enterprise and for the platform. */
async function connect(tx: Transaction, m: Marking, { sides, people }: Members) {
  const tokens: string[] = [];
  for (const [side, { id: createdBy }] of [
    ['enterprise', people.manager],
    ['platform', people.gate],
  ] as const) {
    const token = newToken();
    tokens.push(token);
    await tx.insert(apiTokens).values({
      ...{ id: m.id(), organisationId: sides[side], name: m.text('token'), tokenHash: hashToken(token) },
      ...{ ending: token.slice(-4), scopes: [...tokenScopes], createdBy, createdAt: m.daysAgo(20) },
    });
    const endpointId = m.id();
    const url = `https://${m.mark}.example.com/${side}`;
    await tx.insert(webhookEndpoints).values({
      ...{ id: endpointId, organisationId: sides[side], url, secret: m.text('sealed-secret') },
      ...{ createdBy, createdAt: m.daysAgo(20) },
    });
    const deliveryId = m.id();
    await tx.insert(webhookDeliveries).values({
      ...{ id: deliveryId, endpointId, type: 'test', payload: JSON.stringify({ of: m.text('payload') }) },
      ...{ state: 'given-up', createdAt: m.daysAgo(2), attempts: 1, nextAttemptAt: m.daysAgo(2), deliveredAt: null },
    });
    const tried = { deliveryId, ordinal: 1, at: m.daysAgo(2), took: 30, status: 500, error: m.text('error') };
    await tx.insert(webhookAttempts).values({ id: m.id(), ...tried });
  }
  return { tokens };
}
