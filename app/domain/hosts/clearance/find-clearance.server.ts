import { type Clearance, clear, NOTHING_KNOWN, standsUntil } from './clearance';
import { listClearanceFacts } from './list-clearance-facts.server';

/**
 * A person's clearance as of now, and until when the clock alone leaves it as it is. Somebody of whom nothing is known is
 * simply not cleared.
 */
export async function findClearance(personId: string, now: number): Promise<Clearance & { until: number | null }> {
  const facts = (await listClearanceFacts([personId])).get(personId) ?? NOTHING_KNOWN;
  return { ...clear(facts, now), until: standsUntil(facts, now) };
}
