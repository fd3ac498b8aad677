export const unsentReasons = [
  'address-refused',
  'name-unknown',
  'connection-failed',
  'certificate-refused',
  'time-out',
  'broken-off',
  'secret-unreadable',
  'stopped',
] as const;
export type UnsentReason = (typeof unsentReasons)[number];

/** Why a message got no answer. */
export class Unsent extends Error {
  override name = 'Unsent';
  constructor(readonly reason: UnsentReason) {
    super(reason);
  }
}
