/**
 * What follows from what, across contexts, in one place. A reaction runs in the transaction of the audit entry it
 * follows, and belongs to a later context than the one that recorded it.
 */
export function registerReactions(): void {}
