import { sign } from '../../keys/keyring.server';
import type { LiveHost } from './live-host';
import { ticketBytes, ticketContent } from './live-ticket';

/** The code a badge shows now: who is cleared for which store, signed. */
export function signTicket({ personId, store }: Pick<LiveHost, 'personId' | 'store'>, now: number): string {
  const content = ticketContent({ personId, storeId: store?.id ?? null, shownAt: Math.floor(now / 1000) });
  return `${content}.${sign(ticketBytes(content)).signature}`;
}
