import { createHash } from 'node:crypto';
import { newId } from '#db/identifier';

/** By what everything a tenant owns is told: it stands in each of its ids, names, texts and codes. */
export const marks = { a: 'canarya', b: 'canaryb' } as const;
export type Mark = (typeof marks)[keyof typeof marks];

/** A mark as it may stand on a page: in capitals, or in the groups a number is printed in. */
export const asShown = (mark: string): RegExp => new RegExp([...mark].join(' ?'), 'i');

export const DAY = 86_400_000;

/** Words for the rows of one tenant. */
export function marking(mark: Mark, now: number) {
  let count = 0;
  return {
    mark,
    now,
    daysAgo: (days: number): number => now - days * DAY,
    daysAhead: (days: number): number => now + days * DAY,
    /** An id of the usual shape. */
    id: (): string => mark + String(++count).padStart(26 - mark.length, '0'),
    /** A certificate's number, of the shape numbers have. */
    number: (): string => `0${mark}${String(++count).padStart(25 - mark.length, '0')}`,
    /** A text that says whose it is and what it is about. */
    text: (about: string): string => `${mark}-${about}`,
    email: (about: string): string => `${mark}-${about}@example.com`,
    code: (): string => `${mark.toUpperCase()}${++count}`,
    hash: (about: string): string =>
      `${mark}${createHash('sha256')
        .update(mark + about)
        .digest('hex')}`,
  };
}
export type Marking = ReturnType<typeof marking>;

/** A secret and what a table keeps of it. */
export function newSecret(): { secret: string; hash: string } {
  const secret = newId();
  return { secret, hash: createHash('sha256').update(secret).digest('hex') };
}
