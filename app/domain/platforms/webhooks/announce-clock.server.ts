import { and, eq, gt, inArray, lte, notExists } from 'drizzle-orm';
import { db, transaction } from '#db/client';
import { alias } from '#db/columns';
import { certificates } from '#db/schema/certificates';
import { identityChecks, storeBindings, stores } from '#db/schema/hosts';
import { webhookEndpoints } from '#db/schema/platforms';
import { digest } from '../../audit/canonical';
import { IDENTITY_VALID_MS } from '../../hosts/clearance/clearance';
import { byEndpoint, listensToStore } from './list-listeners.server';
import { queueEvent } from './queue-event.server';
import type { WebhookEvent } from './webhook-event';

/** How far back is looked after a start: what fell due while nothing ran is told as well. In ms. */
const LOOK_BACK_MS = 30 * 24 * 3_600_000;
const OVERLAP_MS = 60_000;

let lookedUntil = 0;

type Due = { personId: string; at: number; certificate?: string };
type Told = { endpointId: string; event: WebhookEvent };

/**
 * Announces what changes a clearance by the clock alone: a certificate that is over, an identity check that is too old.
 * Each has one id an endpoint and moment, so that it is told once, whatever runs twice. Returns how many were found.
 */
export async function announceClock(now: number): Promise<number> {
  const from = Math.min(now, Math.max(lookedUntil - OVERLAP_MS, now - LOOK_BACK_MS));
  const due = [...(await listEndedCertificates(from, now)), ...(await listOldChecks(from, now))];
  const told = await listTold(due);
  if (told.length > 0) {
    await transaction(async (tx) => {
      for (const { endpointId, event } of told) {
        await queueEvent(tx, endpointId, event, digest({ endpointId, ...event }).slice(0, 32));
      }
    });
  }
  lookedUntil = now;
  return told.length;
}

/** Forgets how far was looked, as a new process does. */
export function lookAgain(): void {
  lookedUntil = 0;
}

/** People with a binding in force that an endpoint listens to. */
const heard = () =>
  db
    .select({ personId: storeBindings.personId })
    .from(storeBindings)
    .innerJoin(stores, eq(stores.id, storeBindings.storeId))
    .innerJoin(webhookEndpoints, listensToStore())
    .where(eq(storeBindings.state, 'in-force'));

async function listEndedCertificates(from: number, now: number): Promise<Due[]> {
  return db
    .select({ personId: certificates.personId, at: certificates.validUntil, certificate: certificates.number })
    .from(certificates)
    .where(
      and(
        eq(certificates.state, 'valid'),
        gt(certificates.validUntil, from),
        lte(certificates.validUntil, now),
        inArray(certificates.personId, heard()),
      ),
    );
}

/** Only the latest check of a person counts. */
async function listOldChecks(from: number, now: number): Promise<Due[]> {
  const later = alias(identityChecks, 'later');
  const outdone = db
    .select({ id: later.id })
    .from(later)
    .where(and(eq(later.personId, identityChecks.personId), gt(later.checkedAt, identityChecks.checkedAt)));
  const rows = await db
    .select({ personId: identityChecks.personId, checkedAt: identityChecks.checkedAt })
    .from(identityChecks)
    .where(
      and(
        gt(identityChecks.checkedAt, from - IDENTITY_VALID_MS),
        lte(identityChecks.checkedAt, now - IDENTITY_VALID_MS),
        inArray(identityChecks.personId, heard()),
        notExists(outdone),
      ),
    );
  return rows.map(({ personId, checkedAt }) => ({ personId, at: checkedAt + IDENTITY_VALID_MS }));
}

/** Which endpoint is told what: those that were there at the moment, of bindings that were in force then. */
async function listTold(due: readonly Due[]): Promise<Told[]> {
  if (due.length === 0) return [];
  const rows = await db
    .select({
      personId: storeBindings.personId,
      since: storeBindings.answeredAt,
      storeId: stores.id,
      endpointId: webhookEndpoints.id,
      addedAt: webhookEndpoints.createdAt,
    })
    .from(storeBindings)
    .innerJoin(stores, eq(stores.id, storeBindings.storeId))
    .innerJoin(webhookEndpoints, listensToStore())
    .where(
      and(
        eq(storeBindings.state, 'in-force'),
        inArray(
          storeBindings.personId,
          due.map(({ personId }) => personId),
        ),
      ),
    );
  return due.flatMap(({ personId: host, at, certificate }) => {
    const hearing = rows.filter((row) => row.personId === host && row.addedAt <= at && (row.since ?? at) <= at);
    return byEndpoint(hearing).flatMap(({ endpointId, storeIds: stores }): Told[] => [
      ...(certificate
        ? [{ endpointId, event: { type: 'certificate.expired' as const, at, data: { certificate, host } } }]
        : []),
      { endpointId, event: { type: 'host.clearance.changed', at, data: { host, stores } } },
    ]);
  });
}
