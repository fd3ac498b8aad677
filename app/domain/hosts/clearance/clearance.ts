import type { z } from 'zod';
import type { certificateScopes } from '#db/schema/certificates';
import type { hostStates } from '#db/schema/hosts';

export type HostState = (typeof hostStates)[number];

/** What a certificate covers. Null or an empty list is not limited. */
export type CertificateScopes = z.output<typeof certificateScopes>;

/** What clearance rests on, as of one moment. */
export type ClearanceFacts = {
  account: HostState | null;
  /** The newest that was not superseded. */
  certificate: {
    state: 'valid' | 'suspended' | 'revoked';
    validUntil: number;
    scopes: CertificateScopes | null;
  } | null;
  /** A passed exam whose certificate is not issued yet. */
  awaitsIssue: boolean;
  /** The latest comparison with an identity document. */
  identity: { checkedAt: number; ofAge: boolean } | null;
  /** When they come of age, where they said that they are younger. */
  ofAgeAt?: number | null;
};

/** Why somebody may not go live. In the order in which they are removed. */
export const reasons = [
  'no-account',
  'in-training',
  'not-passed',
  'certificate-suspended',
  'certificate-revoked',
  'certificate-expired',
  'certificate-awaited',
  'account-suspended',
  'account-revoked',
  'account-not-active',
  'identity-unchecked',
  'identity-check-old',
  'under-age',
] as const;
export type Reason = (typeof reasons)[number];

/** Of whom nothing is known. */
export const NOTHING_KNOWN: ClearanceFacts = { account: null, certificate: null, awaitsIssue: false, identity: null };

export type Light = 'grey' | 'amber' | 'green';
export type Clearance = { light: Light; cleared: boolean; reasons: Reason[] };

/** An identity check counts for six months of 30.4 days. */
export const IDENTITY_VALID_MS = Math.round(6 * 30.4 * 24 * 3_600_000);

/** Reasons that leave a person one act of an admin away from green. */
const NEARLY: readonly Reason[] = [
  'certificate-awaited',
  'account-not-active',
  'identity-unchecked',
  'identity-check-old',
];

/**
 * May this person go live? Green only when the account is active, the certificate valid and not over, and an identity
 * check of the last six months found them of age, and they do not say otherwise. Every other answer carries each of its reasons; amber when all that
 * is missing is somebody's act, grey otherwise. Whether they may for a given store is the binding's to add.
 */
export function clear(facts: ClearanceFacts, now: number): Clearance {
  const found = [...certificateReasons(facts, now), ...accountReasons(facts, now), ...identityReasons(facts, now)];
  if (saysUnderAge(facts, now) && !found.includes('under-age')) found.push('under-age');
  const cleared = found.length === 0;
  const light = cleared ? 'green' : found.every((reason) => NEARLY.includes(reason)) ? 'amber' : 'grey';
  return { light, cleared, reasons: found };
}

function certificateReasons({ account, certificate, awaitsIssue }: ClearanceFacts, now: number): Reason[] {
  const awaited: Reason[] = awaitsIssue ? ['certificate-awaited'] : [];
  if (certificate?.state === 'revoked') return ['certificate-revoked', ...awaited];
  if (certificate?.state === 'suspended') return ['certificate-suspended'];
  if (certificate && now < certificate.validUntil) return [];
  if (awaitsIssue) return awaited;
  if (certificate) return ['certificate-expired'];
  if (account === null) return ['no-account'];
  return account === 'eligible' ? ['not-passed'] : ['in-training'];
}

function accountReasons({ account, certificate }: ClearanceFacts, now: number): Reason[] {
  if (account === 'active') return [];
  if (account === 'suspended') return certificate?.state === 'suspended' ? [] : ['account-suspended'];
  if (account === 'revoked') return certificate?.state === 'revoked' ? [] : ['account-revoked'];
  const valid = certificate?.state === 'valid' && now < certificate.validUntil;
  return account === 'certified' || valid ? ['account-not-active'] : [];
}

/** Somebody's own word that they are under 18 counts until the day they named. */
const saysUnderAge = ({ ofAgeAt = null }: ClearanceFacts, now: number): boolean => ofAgeAt !== null && now < ofAgeAt;

/** A check that found somebody under age counts against them until a newer one, however old it is. */
function identityReasons({ account, certificate, identity }: ClearanceFacts, now: number): Reason[] {
  const underAge: Reason[] = identity && !identity.ofAge ? ['under-age'] : [];
  const valid = certificate?.state === 'valid' && now < certificate.validUntil;
  if (account !== 'certified' && account !== 'active' && !valid) return underAge;
  if (!identity) return ['identity-unchecked'];
  return now >= identity.checkedAt + IDENTITY_VALID_MS ? ['identity-check-old', ...underAge] : underAge;
}

/**
 * The first moment after `now` at which the answer can change by the clock alone: the end of the certificate or of the
 * identity check, or the day they come of age. Null when only a new fact can change it. In ms since 1970.
 */
export const standsUntil = ({ certificate, identity, ofAgeAt }: ClearanceFacts, now: number): number | null =>
  firstAfter(now, [certificate?.validUntil, identity && identity.checkedAt + IDENTITY_VALID_MS, ofAgeAt]);

export function firstAfter(now: number, moments: readonly (number | null | undefined)[]): number | null {
  const ahead = moments.filter((moment): moment is number => typeof moment === 'number' && moment > now);
  return ahead.length === 0 ? null : Math.min(...ahead);
}
