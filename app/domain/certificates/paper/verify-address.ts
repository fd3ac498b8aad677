/** Where anybody checks a certificate: what its QR code says, and nothing else. `origin` is the published one. */
export const verifyAddress = (origin: string, number: string): string => `${origin}/verify/${number}`;
