import { randomInt } from 'node:crypto';

/** A window as the clock sees it. It bounds when a sitting may start, never how long it lasts. */
export type WindowState = 'ahead' | 'open' | 'over' | 'cancelled';

export function windowState(
  {
    opensAt,
    closesAt,
    cancelledAt,
    endedAt,
  }: { opensAt: number; closesAt: number; cancelledAt: number | null; endedAt: number | null },
  now: number,
): WindowState {
  if (cancelledAt !== null) return 'cancelled';
  if (endedAt !== null) return 'over';
  if (now < opensAt) return 'ahead';
  return now < closesAt ? 'open' : 'over';
}

/** Letters and digits that are not taken for one another when read from a board. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A room code: short enough to write on a board, one of 900 million, and guessing is throttled. */
export const newRoomCode = (): string =>
  Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)] ?? '').join('');

/** A code as it is compared: however it was spaced or cased, in full-width letters too. */
export const readRoomCode = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
