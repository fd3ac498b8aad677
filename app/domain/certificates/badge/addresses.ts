/*
 * Under which names a credential's issuer, its keys and its status are found. All of them follow from this site's origin,
 * and stand in every credential: a site that moves keeps answering for the credentials it signed at its old address.
 */

/** The issuer's identifier (`did:web`): a port's colon is written `%3A`. */
export const didOf = (origin: string): string => `did:web:${new URL(origin).host.replace(':', '%3A')}`;

/** A key of the issuer: its identifier, `#`, and the public key itself. */
export const keyAddress = (did: string, keyId: string): string => `${did}#${keyId}`;

export const credentialAddress = (origin: string, number: string): string =>
  `${origin}/verify/${number}/credential.json`;

export const statusPurposes = ['revocation', 'suspension'] as const;
export type StatusPurpose = (typeof statusPurposes)[number];

export const statusListAddress = (origin: string, purpose: StatusPurpose): string => `${origin}/status/${purpose}`;

/** Places in each status list. More than 131,072, so that a list is never about one person alone. */
export const STATUS_PLACES = 1_048_576;
