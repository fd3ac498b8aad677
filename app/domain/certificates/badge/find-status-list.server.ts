import { createHash } from 'node:crypto';
import { createCredential, createList } from '@digitalbazaar/vc-bitstring-status-list';
import { asc, eq, inArray } from 'drizzle-orm';
import { db } from '#db/client';
import { certificateCredentials, certificates } from '#db/schema/certificates';
import { currentSigner } from '../../keys/keyring.server';
import type { CertificateState } from '../certificate-transitions';
import { didOf, STATUS_PLACES, type StatusPurpose, statusListAddress } from './addresses';
import { signDocument } from './proof.server';

/** In which states a certificate's bit is set. A verifier that reads one list must refuse all that is not in force. */
const setIn: Record<StatusPurpose, readonly CertificateState[]> = {
  revocation: ['revoked', 'superseded', 'suspended'],
  suspension: ['suspended'],
};

/** How long an answer stands without looking again: less than the second within which a revocation has to show. */
const LOOK_EVERY_MS = 300;
/** How long a list may be shown to somebody by whoever kept a copy of it. */
const VALID_MS = 3_600_000;

export type StatusList = { text: string; etag: string };
type Kept = StatusList & { version: string; signedAt: number; lookedAt: number };
const kept = new Map<string, Promise<Kept>>();

/**
 * The signed list of those certificates that are not in force: `revocation` of all that were withdrawn, for good or for a
 * while, `suspension` of those that may come back. Kept in memory until a certificate changes, a key is rotated, or half
 * its validity is over. `now` in ms.
 */
export function findStatusList(purpose: StatusPurpose, origin: string, now: number): Promise<StatusList> {
  const address = statusListAddress(origin, purpose);
  const next = renew(kept.get(address), purpose, origin, now);
  kept.set(address, next);
  next.catch(() => kept.delete(address));
  return next;
}

async function renew(before: Promise<Kept> | undefined, purpose: StatusPurpose, origin: string, now: number) {
  const last = await before?.catch(() => undefined);
  if (last && Math.abs(now - last.lookedAt) < LOOK_EVERY_MS) return last;
  const places = await placesIn(setIn[purpose]);
  const version = `${currentSigner().keyId} ${places.join(' ')}`;
  if (last?.version === version && Math.abs(now - last.signedAt) < VALID_MS / 2) return { ...last, lookedAt: now };
  const text = await signList(purpose, places, origin, now);
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  return { text, etag, version, signedAt: now, lookedAt: now };
}

async function placesIn(states: readonly CertificateState[]): Promise<number[]> {
  const rows = await db
    .select({ place: certificateCredentials.statusIndex })
    .from(certificateCredentials)
    .innerJoin(certificates, eq(certificates.number, certificateCredentials.number))
    .where(inArray(certificates.state, [...states]))
    .orderBy(asc(certificateCredentials.statusIndex));
  return rows.map(({ place }) => place);
}

async function signList(purpose: StatusPurpose, places: readonly number[], origin: string, now: number) {
  const list = await createList({ length: STATUS_PLACES });
  for (const place of places) list.setStatus(place, true);
  const unsigned = await createCredential({ id: statusListAddress(origin, purpose), list, statusPurpose: purpose });
  const { document } = await signDocument(
    { ...unsigned, issuer: didOf(origin), validFrom: moment(now), validUntil: moment(now + VALID_MS) },
    didOf(origin),
    now,
  );
  return JSON.stringify(document);
}

const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
