import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client';
import { guestInvitations, slots, storeBindings } from '#db/schema/hosts';
import type { AuditEntry } from '../../audit/record.server';
import { type Listener, listListeners, listStoreListeners } from './list-listeners.server';
import { queueEvent } from './queue-event.server';
import type { WebhookEvent, WebhookType } from './webhook-event';

const certificateEvents: Readonly<Record<string, readonly [type: WebhookType, state: string]>> = {
  'certificate-issued': ['certificate.issued', 'valid'],
  'certificate-suspended': ['certificate.suspended', 'suspended'],
  'certificate-reinstated': ['certificate.reinstated', 'valid'],
  'certificate-revoked': ['certificate.revoked', 'revoked'],
  'certificate-superseded': ['certificate.superseded', 'superseded'],
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Writes what platforms are told of a recorded change of a host, in its transaction: to every endpoint of an organisation
 * that may see a store the host is bound to. That a clearance changed is said without saying to what: the answer is asked
 * for, so that no message, late, reordered or forged, can clear anybody.
 */
export async function announce(tx: Transaction, entry: AuditEntry): Promise<void> {
  const { action, subject, detail = {}, at } = entry;
  const [type, state] = certificateEvents[action] ?? [];
  if (type && state) {
    const host = textOf(detail.personId);
    return tell(tx, await listListeners(tx, host, at), host, at, {
      type,
      data: { certificate: subject.id, host, state },
    });
  }
  if (action === 'host-account-moved') {
    const data = { host: subject.id, from: textOf(detail.from), to: textOf(detail.to) };
    return tell(tx, await listListeners(tx, subject.id, at), subject.id, at, { type: 'host-account.moved', data });
  }
  if (action === 'identity-checked' || action === 'age-stated')
    return tell(tx, await listListeners(tx, subject.id, at), subject.id, at);
}

/** The same of a binding: to those who may see its store. One that was never accepted is nobody's business. */
export async function announceBinding(tx: Transaction, { action, subject, at }: AuditEntry): Promise<void> {
  const [binding] = await tx.select().from(storeBindings).where(eq(storeBindings.id, subject.id));
  if (!binding || binding.answeredAt === null) return;
  const { personId: host, storeId: store } = binding;
  const type = action === 'binding-accepted' ? 'binding.accepted' : 'binding.ended';
  const data = { binding: subject.id, host, store };
  await tell(tx, await listStoreListeners(tx, [store]), host, at, { type, data });
}

/** That a guest's place in a broadcast was accepted, or given up afterwards: to those who may see the store. */
export async function announceGuest(tx: Transaction, { subject, at }: AuditEntry): Promise<void> {
  const [guest] = await tx
    .select({ host: guestInvitations.personId, answeredAt: guestInvitations.answeredAt, store: slots.storeId })
    .from(guestInvitations)
    .innerJoin(slots, eq(slots.id, guestInvitations.slotId))
    .where(eq(guestInvitations.id, subject.id));
  if (!guest || guest.answeredAt === null) return;
  await tell(tx, await listStoreListeners(tx, [guest.store]), guest.host, at);
}

/** A message to each, and beside it that the host's clearance for these stores has to be asked for again. */
async function tell(
  tx: Transaction,
  listeners: readonly Listener[],
  host: string,
  at: number,
  event?: Omit<WebhookEvent, 'at'>,
): Promise<void> {
  for (const { endpointId, storeIds } of listeners) {
    if (event) await queueEvent(tx, endpointId, { ...event, at });
    await queueEvent(tx, endpointId, { type: 'host.clearance.changed', at, data: { host, stores: storeIds } });
  }
}
