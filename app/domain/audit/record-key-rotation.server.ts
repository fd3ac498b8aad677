import { transaction } from '#db/client';
import { record } from './record.server';

/** Records that a new signing key was made, by a command on the machine: nobody in the program did it. */
export async function recordKeyRotation(keyId: string, now: number): Promise<void> {
  await transaction((tx) =>
    record(tx, { at: now, actorId: null, action: 'signing-key-rotated', subject: { type: 'signing-key', id: keyId } }),
  );
}
