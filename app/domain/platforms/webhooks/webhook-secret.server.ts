import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { seal, unseal } from '../../keys/keyring.server';

/** After a renewal both secrets sign for a day, so that a receiver can change over without losing a message. In ms. */
export const BOTH_VALID_MS = 24 * 3_600_000;

const kept = z.strictObject({
  current: z.string(),
  previous: z.strictObject({ secret: z.string(), until: z.int() }).nullable(),
});

/** A signing secret in Standard Webhooks' notation: 256 random bits. */
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** A first secret: what is shown once, and what is stored. */
export function firstSecret(): { secret: string; sealed: string } {
  const secret = newSecret();
  return { secret, sealed: seal(JSON.stringify({ current: secret, previous: null })) };
}

/** A new secret beside the one so far. */
export function renewedSecret(sealed: string, now: number): { secret: string; sealed: string } {
  const { current } = kept.parse(JSON.parse(unseal(sealed)));
  const secret = newSecret();
  const previous = { secret: current, until: now + BOTH_VALID_MS };
  return { secret, sealed: seal(JSON.stringify({ current: secret, previous })) };
}

/** The secrets that sign at `now`, the newest first. Throws where the key they were sealed with is gone. */
export function secretsAt(sealed: string, now: number): string[] {
  const { current, previous } = kept.parse(JSON.parse(unseal(sealed)));
  return previous && now < previous.until ? [current, previous.secret] : [current];
}
