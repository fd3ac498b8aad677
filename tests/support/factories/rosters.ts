import { transaction } from '#db/client';
import { newId } from '#db/identifier';
import { rosterPlaces } from '#db/schema/rosters';
import { hashLinkToken, newLinkToken } from '~/domain/people/link-token';
import { LONG_AGO } from './people';

const DAY_MS = 24 * 3_600_000;

type Place = Partial<Omit<typeof rosterPlaces.$inferInsert, 'id' | 'classId'>>;

/** A place on a class's roster that is open for a month from LONG_AGO on. Returns its id and the token of its link. */
export async function makePlace(classId: string, facts: Place = {}): Promise<{ id: string; token: string }> {
  const id = newId();
  const token = newLinkToken();
  await transaction(async (tx) => {
    await tx.insert(rosterPlaces).values({
      name: '林晓',
      addedAt: LONG_AGO,
      invitedAt: LONG_AGO,
      expiresAt: LONG_AGO + 30 * DAY_MS,
      tokenHash: hashLinkToken(token),
      ...facts,
      ...{ id, classId },
    });
  });
  return { id, token };
}
