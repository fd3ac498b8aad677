import { randomInt } from 'node:crypto';

/** Letters and digits that are not taken for one another when read from a board. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;

/** A join code: short enough to write on a board, one of 850 thousand million, and guessing is throttled. */
export const newJoinCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)] ?? '').join('');

/** A code as it is compared: however it was spaced or cased, in full-width letters too. */
export const readJoinCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');

/** A code as it is shown: in two halves. */
export const showJoinCode = (code: string): string => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;

export const joinCodeStates = ['open', 'used-up', 'ended', 'expired'] as const;
export type JoinCodeState = (typeof joinCodeStates)[number];

type Row = { uses: number; mostUses: number; expiresAt: number; endedAt: number | null };

/** How a code stands at a moment. Only an open one lets anybody in. */
export function joinCodeState({ uses, mostUses, expiresAt, endedAt }: Row, now: number): JoinCodeState {
  if (endedAt !== null) return 'ended';
  if (now >= expiresAt) return 'expired';
  return uses < mostUses ? 'open' : 'used-up';
}

export const joinCodeUses = { usual: 30, most: 1_000 } as const;
export const joinCodeDays = { usual: 30, most: 180 } as const;
