import { expect, it } from 'vitest';
import { db } from '#db/client';
import { orders } from '#db/schema/cohorts';
import { loadShippedContent } from '#tests/support/factories/courses';
import { makeAgreed, makeDraft, PROPOSED, seenTerms, setState } from '#tests/support/factories/orders';
import { makeTrainer } from '#tests/support/factories/organisations';
import { type ChangedTerms, changeTerms } from '~/domain/cohorts/orders/change-terms.server';
import { orderStates } from '~/domain/cohorts/orders/order';

loadShippedContent();

const rest = { title: 'New', skills: ['foundation'], languages: [], categories: [], markets: [], note: 'More' };
async function wanted(orderId: string, changes: Partial<ChangedTerms> = {}): Promise<ChangedTerms> {
  const seen = await seenTerms(orderId);
  return { orderId, seen, seats: 30, neededOn: null, zone: 'Asia/Shanghai', rest: null, letter: null, ...changes };
}

it('lets either side change everything in a draft', async () => {
  const { orderId, buyer, lecturer } = await makeDraft();
  await changeTerms(lecturer, await wanted(orderId, { rest, neededOn: '2027-01-10' }), PROPOSED);
  const changed = { ...rest, seats: 30, neededBy: Date.UTC(2027, 0, 10, 15, 59), state: 'draft' };
  expect(await db.select().from(orders)).toMatchObject([changed]);
  await changeTerms(buyer, await wanted(orderId, { seats: 31 }), PROPOSED);
  expect(await db.select().from(orders)).toMatchObject([{ ...changed, seats: 31 }]);
});

it('takes seats and date until the order is over, and nothing else after the draft', async () => {
  const { orderId, buyer } = await makeAgreed();
  for (const state of orderStates) {
    await setState(orderId, state);
    const over = state === 'closed' || state === 'cancelled';
    const attempt = changeTerms(buyer, await wanted(orderId, { seats: 40 + orderStates.indexOf(state) }), PROPOSED);
    if (over) await expect(attempt).rejects.toMatchObject({ code: 'not-in-this-state' });
    else await attempt;
    if (state === 'draft') continue;
    const whole = changeTerms(buyer, await wanted(orderId, { rest }), PROPOSED);
    await expect(whole).rejects.toMatchObject({ code: 'not-in-this-state', facts: { state } });
  }
});

it('overwrites nothing the changer has not seen', async () => {
  const { orderId, buyer, lecturer } = await makeDraft();
  const mine = await wanted(orderId, { seats: 10 });
  await changeTerms(lecturer, await wanted(orderId, { seats: 12 }), PROPOSED);
  await expect(changeTerms(buyer, mine, PROPOSED)).rejects.toMatchObject({ code: 'order-terms-changed' });
  expect(await db.select().from(orders)).toMatchObject([{ seats: 12 }]);
});

it('is nobody else’s to change', async () => {
  const { orderId } = await makeDraft();
  const attempt = changeTerms(await makeTrainer(), await wanted(orderId), PROPOSED);
  await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
});
