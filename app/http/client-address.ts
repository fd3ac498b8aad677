import { createHash } from 'node:crypto';

/**
 * Whom tries are counted against: the address, hashed. Of an IPv6 address only the network counts (64 bits), since one
 * household has all of the rest to itself.
 */
export function hashClient(address: string | undefined): string {
  return createHash('sha256')
    .update(networkOf(address ?? ''))
    .digest('base64url')
    .slice(0, 22);
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('%', 1).join('').split('::');
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
