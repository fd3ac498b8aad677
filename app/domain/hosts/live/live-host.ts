import { type ClearanceFacts, clear, type Light } from '../clearance/clearance';
import { clearForStore, type StoreFacts } from '../clearance/store-clearance';

/** Somebody who may be on air: their name as printed, the store they speak for, and what their clearance rests on. */
export type LiveHost = {
  personId: string;
  /** As on the certificate; null where there is none, and then nobody is cleared. */
  name: string | null;
  latin: string | null;
  store: { id: string; name: string; platform: string } | null;
  facts: ClearanceFacts;
  standing: StoreFacts | null;
};

/** May they go live at this moment: for their store, or, where they speak for none, at all? */
export function lightOf({ name, store, facts, standing }: LiveHost, now: number): Light {
  if (name === null) return 'grey';
  if (store === null) return clear(facts, now).light;
  return standing === null ? 'grey' : clearForStore(facts, standing, now).light;
}
