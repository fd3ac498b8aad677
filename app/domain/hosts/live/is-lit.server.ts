import { hashBadgeToken } from './badge-token';
import { listBadgeHosts } from './list-live-hosts.server';
import { lightOf } from './live-host';

/** Whether the badge of this token is lit now. One that nobody made, or that was ended, is not. */
export async function isLit(token: string, now: number): Promise<boolean> {
  const tokenHash = hashBadgeToken(token);
  const host = (await listBadgeHosts([tokenHash], now)).get(tokenHash);
  return host !== undefined && lightOf(host, now) === 'green';
}
