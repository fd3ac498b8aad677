import { signingKeys, verify } from '../../keys/keyring.server';
import { Refusal } from '../../refusal';
import type { Light } from '../clearance/clearance';
import { findLiveHost } from './list-live-hosts.server';
import { lightOf } from './live-host';
import { ageOf, readTicketText, ticketBytes } from './live-ticket';

/** What somebody is told who scanned a badge. `light` is null where the code is too old to speak of now. */
export type Shown = {
  shownAt: number;
  seconds: number;
  name: string;
  latin: string | null;
  store: { name: string; platform: string } | null;
  light: Light | null;
};

/**
 * Who was shown by a badge's code, when, and how they stand now. A code older than a minute says nothing about now: it may be
 * a recording. Throws `live-code-refused` for what was not signed here, was altered, or is ahead of its time.
 */
export async function findShown(text: string, now: number): Promise<Shown> {
  const read = readTicketText(text);
  const signed = read && signingKeys().some(({ id }) => verify(id, ticketBytes(read.content), read.signature));
  const { state, seconds } = read ? ageOf(read.ticket, now) : { state: 'ahead' as const, seconds: 0 };
  if (!read || !signed || state === 'ahead') throw new Refusal('live-code-refused');
  const { personId, storeId, shownAt } = read.ticket;
  const host = await findLiveHost(personId, storeId, now);
  if (!host?.name) throw new Refusal('live-code-refused');
  const { name, latin, store } = host;
  return {
    shownAt: shownAt * 1000,
    seconds,
    name,
    latin,
    store: store && { name: store.name, platform: store.platform },
    light: state === 'fresh' ? lightOf(host, now) : null,
  };
}
