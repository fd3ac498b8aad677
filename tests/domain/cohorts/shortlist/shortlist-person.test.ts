import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { shortlistings } from '#db/schema/cohorts';
import { makeOrdered } from '#tests/support/factories/hand-overs';
import { buyerOf, PROPOSED } from '#tests/support/factories/orders';
import { makeManager } from '#tests/support/factories/organisations';
import { endShortlisting } from '~/domain/cohorts/shortlist/end-shortlisting.server';
import { shortlistPerson } from '~/domain/cohorts/shortlist/shortlist-person.server';

it('keeps one note a person, the last, and forgets it with them', async () => {
  const { buyer, orderId, learner, classId } = await makeOrdered({ state: 'teaching' });
  const person = { orderId, personId: learner.personId };
  await shortlistPerson(buyer, { ...person, note: 'Good' }, PROPOSED);
  await shortlistPerson(buyer, { ...person, note: 'Better' }, PROPOSED + 1);
  expect(await db.select().from(shortlistings)).toMatchObject([{ classId, note: 'Better', listedBy: buyer.personId }]);
  await endShortlisting(buyer, person, PROPOSED + 2);
  await endShortlisting(buyer, person, PROPOSED + 3);
  expect(await db.select().from(shortlistings)).toEqual([]);
  const ended = await db.select().from(auditEntries).where(eq(auditEntries.action, 'class-shortlist-ended'));
  expect(ended).toHaveLength(1);
});

it('takes only who shares their name with this enterprise', async () => {
  const hidden = await makeOrdered({ fields: ['clearance'] });
  const wanted = { orderId: hidden.orderId, personId: hidden.learner.personId, note: '' };
  await expect(shortlistPerson(hidden.buyer, wanted, PROPOSED)).rejects.toMatchObject({ code: 'not-found' });
  const open = await makeOrdered();
  const theirs = { orderId: open.orderId, personId: open.learner.personId, note: '' };
  for (const other of [hidden.buyer, open.lecturer, buyerOf(await makeManager())]) {
    await expect(shortlistPerson(other, theirs, PROPOSED)).rejects.toMatchObject({ code: 'not-found' });
    await expect(endShortlisting(other, theirs, PROPOSED)).rejects.toMatchObject({ code: 'not-found' });
  }
  expect(await db.select().from(shortlistings)).toEqual([]);
});
