import { desc, eq } from 'drizzle-orm';
import { db } from '#db/client';
import { joinCodes } from '#db/schema/organisations';
import { people } from '#db/schema/people';
import type { Trainer } from '../../people/actor';
import { findStewarded } from '../members/find-stewarded.server';
import { joinCodeState, showJoinCode } from './join-code';

const AT_MOST = 50;

/** The organisation's newest join codes: who made each, how often it was used, and whether it still counts. */
export async function listJoinCodes(trainer: Trainer, organisationId: string, now: number) {
  await findStewarded(db, trainer, organisationId);
  const rows = await db
    .select({
      id: joinCodes.id,
      code: joinCodes.code,
      uses: joinCodes.uses,
      mostUses: joinCodes.mostUses,
      madeBy: people.name,
      expiresAt: joinCodes.expiresAt,
      endedAt: joinCodes.endedAt,
    })
    .from(joinCodes)
    .innerJoin(people, eq(people.id, joinCodes.madeBy))
    .where(eq(joinCodes.organisationId, organisationId))
    .orderBy(desc(joinCodes.madeAt), desc(joinCodes.id))
    .limit(AT_MOST);
  return rows.map(({ endedAt, code, ...row }) => ({
    ...row,
    code: showJoinCode(code),
    state: joinCodeState({ ...row, endedAt }, now),
  }));
}
