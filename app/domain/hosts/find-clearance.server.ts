import { type Clearance, clear } from './clearance';
import { listClearanceFacts } from './list-clearance-facts.server';

/** A person's clearance as of now. Somebody of whom nothing is known is simply not cleared. */
export async function findClearance(personId: string, now: number): Promise<Clearance> {
  const facts = await listClearanceFacts([personId]);
  return clear(facts.get(personId) ?? { account: null, certificate: null, awaitsIssue: false, identity: null }, now);
}
