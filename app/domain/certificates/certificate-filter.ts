/** What a list of certificates can be narrowed to. */
export const certificateFilters = ['standing', 'expired', 'suspended', 'revoked', 'superseded'] as const;
export type CertificateFilter = (typeof certificateFilters)[number];
