import ipaddr from 'ipaddr.js';
import { isListed, mayReach, type Network } from './reachable-address';

const PORTS = ['', '443', '8443'];
export const ADDRESS_AT_MOST = 500;

/** The address a URL names literally, in whatever notation it was typed; null when it names a host. */
export function literalOf({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : null;
}

/**
 * An address that messages can be sent to, as it is stored; or why it cannot be one. https on port 443 or 8443, nobody's
 * name or password in it, and no literal address of a private network. In the networks an installation allows, plain
 * http and any port will do. What a host's name stands for is looked at each time something is sent.
 */
export function readAddress(
  typed: string,
  networks: readonly Network[],
): { url: string } | 'address-not-https' | 'address-not-reachable' {
  if (typed.length > ADDRESS_AT_MOST || !URL.canParse(typed)) return 'address-not-https';
  const url = new URL(typed);
  url.hash = '';
  if (!['https:', 'http:'].includes(url.protocol) || url.username || url.password) return 'address-not-https';
  const literal = literalOf(url) ?? (url.hostname === 'localhost' ? '127.0.0.1' : null);
  if (literal !== null && !mayReach(literal, networks)) return 'address-not-reachable';
  const listed = literal !== null && isListed(literal, networks);
  if (!listed && (url.protocol !== 'https:' || !PORTS.includes(url.port))) return 'address-not-https';
  return { url: url.href };
}
