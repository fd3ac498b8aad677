import { createHash, randomBytes } from 'node:crypto';

/** A link to set a new password counts for an hour. In ms. */
export const RESET_LIFETIME_MS = 60 * 60_000;

/** The secret of a reset link: 256 random bits, safe in an address. Only the person's mail holds it. */
export const newResetToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of it: whoever reads the table can reset nothing. */
export const hashResetToken = (token: string): string => createHash('sha256').update(token).digest('hex');
