/** What an action answers with that is shown this once. */
export type Once = { kind: 'token' | 'endpoint'; organisationId: string; secret: string };
