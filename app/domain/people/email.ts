/** An address as it is stored and compared: NFKC, no space around it, lower-cased. */
export function normaliseEmail(address: string): string {
  return address.normalize('NFKC').trim().toLowerCase();
}
