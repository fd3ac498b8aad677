import { createHash, randomBytes } from 'node:crypto';

/** The secret of a link that lets somebody in: 256 random bits, safe in an address. */
export const newLinkToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of it: whoever reads the table can use no link. */
export const hashLinkToken = (token: string): string => createHash('sha256').update(token).digest('hex');
