import { expect, it } from 'vitest';
import { db, transaction } from '#db/client';
import { sittingMarks } from '#db/schema/exams';
import { markEarlierSittings } from '~/domain/exams/result/mark-earlier-sittings.server';
import { makeCandidate, publishExam } from '../../../support/factories/exams';
import { sitWithout } from '../../../support/factories/marking';

const marks = async () =>
  (await db.select().from(sittingMarks)).sort((a, b) =>
    `${a.sittingId}${a.place}`.localeCompare(`${b.sittingId}${b.place}`),
  );

it('writes the marks that closing would have written, once', async () => {
  await publishExam();
  for (let count = 0; count < 23; count += 1) await sitWithout(await makeCandidate(), []);
  const written = await marks();
  expect(written).toHaveLength(115);
  await transaction(async (tx) => void (await tx.delete(sittingMarks)));
  await markEarlierSittings();
  expect(await marks()).toEqual(written);
  await markEarlierSittings();
  expect(await marks()).toEqual(written);
});
