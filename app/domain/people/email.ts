/** An address as it is stored and compared: NFKC, no space around it, lower-cased. */
export function normaliseEmail(address: string): string {
  return address.normalize('NFKC').trim().toLowerCase();
}

/** An address said so that its owner knows it and nobody else learns it: `l…@example.com`. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return `${[...address.slice(0, at)][0] ?? ''}…${address.slice(at)}`;
}
