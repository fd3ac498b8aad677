import { transaction } from '#db/client';
import { record } from '../../audit/record.server';
import type { Actor } from '../../people/actor';
import { countTry } from '../../people/throttle.server';

/** Writes down that a person took a copy of their data. Throws `too-many-tries` after five copies within an hour. */
export async function startDataExport(actor: Actor, now: number): Promise<void> {
  await countTry(['data-export', actor.personId]);
  await transaction((tx) =>
    record(tx, {
      at: now,
      actorId: actor.personId,
      action: 'data-exported',
      subject: { type: 'person', id: actor.personId },
    }),
  );
}
