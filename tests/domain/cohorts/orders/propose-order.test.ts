import { expect, it } from 'vitest';
import { db } from '#db/client';
import { orders } from '#db/schema/cohorts';
import { outboxMails } from '#db/schema/people';
import { loadShippedContent } from '#tests/support/factories/courses';
import { anyProposal, buyerOf, makeDraft, PROPOSED } from '#tests/support/factories/orders';
import { makeManager, makeOrganisation, makeTrainer } from '#tests/support/factories/organisations';
import { listOrders } from '~/domain/cohorts/orders/list-orders.server';
import { listUniversities } from '~/domain/cohorts/orders/list-universities.server';
import { proposeOrder } from '~/domain/cohorts/orders/propose-order.server';

loadShippedContent();

it('is a draft both sides see, agreed to by nobody', async () => {
  const { buyer, lecturer, manager } = await makeDraft();
  const [row] = await db.select().from(orders);
  const day = Date.UTC(2026, 11, 31, 15, 59);
  expect(row).toMatchObject({ state: 'draft', seats: 24, neededBy: day, createdBy: manager.personId });
  expect(await listOrders(buyer)).toMatchObject([{ side: 'enterprise', awaits: ['enterprise', 'university'] }]);
  expect(await listOrders(lecturer)).toMatchObject([{ side: 'university', other: { en: 'Wenling Yuehai Pumps' } }]);
});

it('is needed from tomorrow on, by the calendar of its zone', async () => {
  const refused = { code: 'date-not-ahead', field: 'neededOn' };
  for (const neededOn of ['2026-11-22', '2026-11-21', '2040-01-01', '2026-13-01', 'soon']) {
    await expect(makeDraft({ neededOn })).rejects.toMatchObject(refused);
  }
  await makeDraft({ neededOn: '2026-11-23' });
  await makeDraft({ neededOn: '2026-11-22', zone: 'America/Los_Angeles' });
});

it('goes to a university, from an enterprise, with courses there are', async () => {
  const enterprise = await makeOrganisation();
  await expect(makeDraft({ universityId: enterprise })).rejects.toMatchObject({ code: 'university-unknown' });
  await expect(makeDraft({ universityId: 'nobody' })).rejects.toMatchObject({ code: 'university-unknown' });
  await expect(makeDraft({ skills: ['foundation', 'juggling'] })).rejects.toMatchObject({ code: 'course-unknown' });
  const platform = await makeManager(await makeOrganisation({ kind: 'platform' }));
  const universityId = (await makeTrainer()).organisationIds[0] ?? '';
  const attempt = proposeOrder(platform, { ...anyProposal, universityId }, PROPOSED);
  await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
  expect(await listUniversities(platform)).toBeNull();
  expect(await db.select().from(orders)).toEqual([]);
});

it('tells every lecturer of the university, and nobody when there is no letter', async () => {
  await makeDraft();
  expect(await db.select().from(outboxMails)).toEqual([]);
  const { lecturer } = await makeDraft({
    letter: (_language, { by, title }) => ({ subject: title, body: by }),
  });
  expect(await db.select().from(outboxMails)).toMatchObject([
    { recipient: lecturer.email, subject: 'Pump hosts', body: 'Wenling Yuehai Pumps' },
  ]);
});

it('lists universities for a manager of an enterprise', async () => {
  const manager = await makeManager();
  await makeTrainer();
  expect(await listUniversities(manager)).toMatchObject([{ en: 'Taizhou College' }]);
  expect(await listOrders(buyerOf(manager))).toEqual([]);
});
