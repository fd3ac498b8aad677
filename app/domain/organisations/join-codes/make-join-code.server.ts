import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { joinCodes } from '#db/schema/organisations';
import { record } from '../../audit/record.server';
import type { Trainer } from '../../people/actor';
import { findStewarded } from '../members/find-stewarded.server';
import { newJoinCode } from './join-code';

const DAY_MS = 24 * 3_600_000;

export type NewJoinCode = { organisationId: string; mostUses: number; days: number };

/** Makes a code that lets so many people in as learners, for so many days, and returns it. Throws `not-found`. */
export async function makeJoinCode(
  trainer: Trainer,
  { organisationId, mostUses, days }: NewJoinCode,
  now: number,
): Promise<string> {
  const [id, code, expiresAt] = [newId(), newJoinCode(), now + days * DAY_MS];
  await transaction(async (tx) => {
    await findStewarded(tx, trainer, organisationId);
    const made = { madeBy: trainer.personId, madeAt: now, expiresAt };
    await tx.insert(joinCodes).values({ id, organisationId, code, mostUses, ...made });
    await record(tx, {
      at: now,
      actorId: trainer.personId,
      action: 'join-code-made',
      subject: { type: 'join-code', id },
      detail: { organisationId, mostUses, expiresAt },
    });
  });
  return code;
}
