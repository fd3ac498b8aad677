import { createHash, randomBytes } from 'node:crypto';

/** The secret in a badge's address: 256 random bits. Only the host's broadcasting program holds it. */
export const newBadgeToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of it: whoever reads the table can show nobody's badge. */
export const hashBadgeToken = (token: string): string => createHash('sha256').update(token).digest('hex');
