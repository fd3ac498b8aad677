import { asc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { peopleSeen } from '#db/schema/people';
import { LONG_AGO, makePerson } from '#tests/support/factories/people';
import { noteSeen, writeLastSeen } from '~/domain/people/last-seen.server';

const MINUTE = 60_000;
const seen = () => db.select().from(peopleSeen).orderBy(asc(peopleSeen.seenAt));

describe('when somebody was last here', () => {
  it('is written to the quarter of an hour, by the job and not by asking', async () => {
    const { personId } = await makePerson();
    noteSeen(personId, LONG_AGO + 17 * MINUTE);
    expect(await seen()).toEqual([]);
    await writeLastSeen(LONG_AGO + 18 * MINUTE);
    expect(await seen()).toEqual([{ personId, seenAt: LONG_AGO + 15 * MINUTE }]);
  });

  it('follows a later request, and is not set back by an earlier one of another process', async () => {
    const { personId } = await makePerson();
    noteSeen(personId, LONG_AGO);
    await writeLastSeen(LONG_AGO);
    noteSeen(personId, LONG_AGO + 31 * MINUTE);
    await writeLastSeen(LONG_AGO + 31 * MINUTE);
    expect(await seen()).toEqual([{ personId, seenAt: LONG_AGO + 30 * MINUTE }]);
    noteSeen(personId, LONG_AGO + 16 * MINUTE);
    await writeLastSeen(LONG_AGO + 32 * MINUTE);
    expect(await seen()).toEqual([{ personId, seenAt: LONG_AGO + 30 * MINUTE }]);
  });

  it('is written once for a quarter of an hour, however often they ask', async () => {
    const { personId } = await makePerson();
    noteSeen(personId, LONG_AGO);
    await writeLastSeen(LONG_AGO);
    await transaction(async (tx) => {
      await tx.delete(peopleSeen);
    });
    noteSeen(personId, LONG_AGO + 14 * MINUTE);
    await writeLastSeen(LONG_AGO + 14 * MINUTE);
    expect(await seen()).toEqual([]);
  });

  it('passes over somebody who is no longer there, and writes the others', async () => {
    const { personId } = await makePerson();
    noteSeen('nobody', LONG_AGO);
    noteSeen(personId, LONG_AGO);
    await writeLastSeen(LONG_AGO);
    expect(await seen()).toEqual([{ personId, seenAt: LONG_AGO }]);
  });
});
