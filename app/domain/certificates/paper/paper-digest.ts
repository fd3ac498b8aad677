import { createHash } from 'node:crypto';

/** SHA-256 of a file, in hexadecimal: by this a paper is known again. */
export const paperDigest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
