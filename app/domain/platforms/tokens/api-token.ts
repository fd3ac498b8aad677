import { createHash, randomBytes } from 'node:crypto';

export { tokenScopes } from '#db/schema/platforms';

import type { tokenScopes } from '#db/schema/platforms';

export type TokenScope = (typeof tokenScopes)[number];

/** Which organisation a program asks for, and what it may ask. Made from a token by `findBearer` alone. */
export type Bearer = { tokenId: string; organisationId: string; scopes: readonly TokenScope[] };

/** As many tokens in use as anybody needs to change them without a gap, and no more. */
export const MOST_TOKENS = 20;
const PREFIX = 'gr_';
const SHAPE = /^gr_[A-Za-z0-9_-]{43}$/;

/** A token: 256 random bits behind a prefix by which scanners for leaked secrets tell it. */
export const newToken = (): string => PREFIX + randomBytes(32).toString('base64url');

/** What is stored of it. A secret of 256 bits needs no slow hash: there is nothing to guess. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The token of an `Authorization` header; null when there is none, undefined when it holds no token of ours. */
export function readToken(header: string | null): string | null | undefined {
  if (!header) return null;
  const [, token = ''] = /^Bearer +(\S{1,200})$/i.exec(header.trim()) ?? [];
  return SHAPE.test(token) ? token : undefined;
}
