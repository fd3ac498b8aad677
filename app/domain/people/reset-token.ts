import { hashLinkToken, newLinkToken } from './link-token';

/** A link to set a new password counts for an hour. In ms. */
export const RESET_LIFETIME_MS = 60 * 60_000;

/** The secret of a reset link. Only the person's mail holds it. */
export const newResetToken = newLinkToken;

/** What is stored of it. */
export const hashResetToken = hashLinkToken;
