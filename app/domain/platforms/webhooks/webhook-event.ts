/** What a platform can be told of. */
export const webhookTypes = [
  'host.clearance.changed',
  'host-account.moved',
  'certificate.issued',
  'certificate.suspended',
  'certificate.reinstated',
  'certificate.revoked',
  'certificate.superseded',
  'certificate.expired',
  'binding.accepted',
  'binding.ended',
  'test',
] as const;
export type WebhookType = (typeof webhookTypes)[number];

/** What a message says: which, of whom, since when. Ids and states, no name. */
export type WebhookEvent = {
  type: WebhookType;
  /** In ms since 1970. */
  at: number;
  data: Record<string, string | readonly string[]>;
};

/** The body as it is signed and sent. */
export const bodyOf = ({ type, at, data }: WebhookEvent): string =>
  JSON.stringify({ type, timestamp: new Date(at).toISOString(), data });
