import type { Actor } from '../people/actor';
import { listAccountChanges } from './account/list-account-changes.server';
import { clear, NOTHING_KNOWN } from './clearance/clearance';
import { listClearanceFacts } from './clearance/list-clearance-facts.server';
import { listStoreFacts } from './clearance/list-store-facts.server';
import { clearForSlot, clearForStore } from './clearance/store-clearance';
import { listOwnPlaces } from './guests/list-own-places.server';

/**
 * A person's own gate: their light with its reasons, account and its history, the stores they are bound to or asked by, and the
 * broadcasts they host, join, or are asked to join, each with the answer for it.
 */
export async function findOwnHost(actor: Actor, now: number) {
  const { personId } = actor;
  const facts = (await listClearanceFacts([personId])).get(personId) ?? NOTHING_KNOWN;
  const { bindings, hosting, joining } = await listOwnPlaces(actor, now);
  const storeIds = [...new Set([...bindings, ...hosting, ...joining].map(({ storeId }) => storeId))];
  const standingOf = await listStoreFacts([personId], storeIds, now);
  const changes = await listAccountChanges(personId);
  const then = <Slot extends (typeof hosting)[number]>(slot: Slot) => {
    const { light, cleared, reasons } = clearForSlot(facts, standingOf(personId, slot.storeId), slot, now);
    return { ...slot, light, cleared, reasons };
  };
  return {
    clearance: clear(facts, now),
    state: facts.account,
    certificateUntil: facts.certificate?.state === 'valid' ? facts.certificate.validUntil : null,
    identityCheckedAt: facts.identity?.checkedAt ?? null,
    /** Whose decision and on what evidence stays on file; the person sees what moved, when and the reason given. */
    changes: changes.map(({ to, at, reason }) => ({ to, at, reason })),
    bindings: bindings.map((binding) => {
      const { light, reasons } = clearForStore(facts, standingOf(personId, binding.storeId), now);
      return { ...binding, light, reasons };
    }),
    invitations: joining.filter(({ state }) => state === 'asked').map(then),
    broadcasts: [
      ...hosting.map((slot) => ({ ...then(slot), invitationId: null })),
      ...joining.filter(({ state, id }) => state === 'accepted' && !hosting.some((slot) => slot.id === id)).map(then),
    ].sort((a, b) => a.startsAt - b.startsAt),
  };
}
