import ipaddr from 'ipaddr.js';

/** A network in CIDR notation, as an installation allows it: `10.1.0.0/16`, `fd00::/8`. */
export type Network = string;

export const isNetwork = (text: string): boolean => ipaddr.isValidCIDR(text);

/** Global unicast, as far as it is handed out. */
const IPV6_GLOBAL = ipaddr.parseCIDR('2000::/3');
/** The well-known prefix behind which a network without IPv4 reaches IPv4 addresses; the last 32 bits are one. */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96');

/** Whether an address lies in one of the networks an installation allows. */
export function isListed(address: string, networks: readonly Network[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return networks.some((network) => {
    const range = ipaddr.parseCIDR(network);
    return range[0].kind() === parsed.kind() && parsed.match(range);
  });
}

/**
 * Whether messages may be sent to an address: one of the public internet, or one of a network the installation allows.
 * Private, loopback, link-local, multicast, shared (CGNAT) and reserved addresses are not, nor is an IPv6 address that
 * carries such an IPv4 address (mapped, 6to4, Teredo, NAT64).
 */
export function mayReach(address: string, networks: readonly Network[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  if (isListed(address, networks)) return true;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast';
  if (parsed.match(NAT64)) return mayReach(parsed.toByteArray().slice(12).join('.'), []);
  return parsed.match(IPV6_GLOBAL) && parsed.range() === 'unicast';
}
