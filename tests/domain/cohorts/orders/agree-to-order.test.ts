import { and, asc, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db } from '#db/client';
import { auditEntries } from '#db/schema/audit';
import { classes, orderAgreements, orderMoves } from '#db/schema/cohorts';
import { outboxMails } from '#db/schema/people';
import {
  agree,
  anyProposal,
  buyerOf,
  makeAgreed,
  makeDraft,
  PROPOSED,
  seenTerms,
  setState,
  stateOf,
} from '#tests/support/factories/orders';
import { makeManager, makeTrainer } from '#tests/support/factories/organisations';
import { agreeToOrder } from '~/domain/cohorts/orders/agree-to-order.server';
import { changeTerms } from '~/domain/cohorts/orders/change-terms.server';
import { listOrders } from '~/domain/cohorts/orders/list-orders.server';
import type { OrderLetter } from '~/domain/cohorts/orders/tell-other-side.server';

const letter: OrderLetter = (_language, { news, name }) => ({ subject: news, body: name });
const seats = (number: number, orderId: string, seen: string) => ({
  orderId,
  seen,
  seats: number,
  neededOn: null,
  zone: 'UTC',
  rest: null,
  letter,
});

it('opens one class when both have agreed, and keeps who agreed to what', async () => {
  const { orderId, buyer, lecturer, classId } = await makeAgreed();
  expect(await stateOf(orderId)).toBe('agreed');
  expect(await db.select().from(classes)).toMatchObject([
    { id: classId, orderId, organisationId: lecturer.organisationIds[0], nameZh: 'Pump hosts', startsOn: null },
  ]);
  const terms = await seenTerms(orderId);
  const kept = await db.select().from(orderAgreements);
  expect(kept).toHaveLength(2);
  expect(kept).toContainEqual({ orderId, side: 'enterprise', terms, agreedBy: buyer.personId, agreedAt: PROPOSED });
  expect(await db.select().from(orderMoves)).toMatchObject([{ from: 'draft', to: 'agreed', reason: null }]);
});

it('stays a draft while one side has agreed, however often', async () => {
  const { orderId, buyer } = await makeDraft();
  await agree(buyer, orderId);
  await agree(buyer, orderId, PROPOSED + 5);
  expect(await stateOf(orderId)).toBe('draft');
  expect(await db.select().from(orderAgreements)).toMatchObject([{ side: 'enterprise', agreedAt: PROPOSED }]);
  const entries = await db.select().from(auditEntries).where(eq(auditEntries.action, 'order-agreed'));
  expect(entries).toHaveLength(1);
  expect((await listOrders(buyer))[0]?.awaits).toEqual(['university']);
});

it('voids what was agreed to when the terms change, for both', async () => {
  const { orderId, buyer, lecturer } = await makeDraft();
  const seen = await seenTerms(orderId);
  await agree(buyer, orderId);
  await changeTerms(lecturer, seats(20, orderId, seen), PROPOSED);
  await expect(agreeToOrder(buyer, { orderId, seen, letter }, PROPOSED)).rejects.toMatchObject({
    code: 'order-terms-changed',
  });
  await agree(lecturer, orderId);
  expect(await stateOf(orderId)).toBe('draft');
  await agree(buyer, orderId);
  expect(await stateOf(orderId)).toBe('agreed');
});

it('counts an earlier agreement again when the terms come back to it', async () => {
  const { orderId, buyer, lecturer } = await makeDraft();
  await agree(buyer, orderId);
  await changeTerms(lecturer, seats(20, orderId, await seenTerms(orderId)), PROPOSED);
  await changeTerms(lecturer, seats(anyProposal.seats, orderId, await seenTerms(orderId)), PROPOSED);
  await agree(lecturer, orderId);
  expect(await stateOf(orderId)).toBe('agreed');
});

it('opens exactly one class when both agree at the same moment, and each twice', async () => {
  const { orderId, buyer, lecturer } = await makeDraft();
  const seen = await seenTerms(orderId);
  await Promise.all(
    [buyer, lecturer, buyer, lecturer].map((party) => agreeToOrder(party, { orderId, seen, letter: null }, PROPOSED)),
  );
  expect(await stateOf(orderId)).toBe('agreed');
  expect(await db.select().from(classes)).toHaveLength(1);
  expect(await db.select().from(orderMoves)).toHaveLength(1);
  const opened = and(eq(auditEntries.action, 'order-class-opened'), eq(auditEntries.actorId, lecturer.personId));
  expect(await db.select().from(auditEntries).where(opened)).toHaveLength(1);
});

it('is agreed to anew after a change without leaving its state', async () => {
  const { orderId, buyer, lecturer } = await makeAgreed();
  await setState(orderId, 'intake');
  await changeTerms(buyer, seats(30, orderId, await seenTerms(orderId)), PROPOSED);
  expect((await listOrders(lecturer))[0]?.awaits).toEqual(['enterprise', 'university']);
  await agree(lecturer, orderId);
  await agree(buyer, orderId);
  expect(await stateOf(orderId)).toBe('intake');
  expect((await listOrders(lecturer))[0]?.awaits).toEqual([]);
  expect(await db.select().from(classes)).toHaveLength(1);
});

it('is nobody else’s', async () => {
  const { orderId } = await makeDraft();
  const seen = await seenTerms(orderId);
  for (const stranger of [await makeTrainer(), buyerOf(await makeManager())]) {
    const attempt = agreeToOrder(stranger, { orderId, seen, letter }, PROPOSED);
    await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
    expect(await listOrders(stranger)).toEqual([]);
  }
});

it('is not agreed to once it is over', async () => {
  const { orderId, buyer } = await makeDraft();
  for (const state of ['closed', 'cancelled'] as const) {
    await setState(orderId, state);
    await expect(agree(buyer, orderId)).rejects.toMatchObject({ code: 'not-in-this-state', facts: { state } });
  }
});

it('is told to the other side, not to one’s own', async () => {
  const { orderId, buyer, lecturer } = await makeDraft();
  await makeTrainer();
  const seen = await seenTerms(orderId);
  await agreeToOrder(buyer, { orderId, seen, letter }, PROPOSED);
  await agreeToOrder(lecturer, { orderId, seen, letter }, PROPOSED);
  const mails = await db.select().from(outboxMails).orderBy(asc(outboxMails.subject));
  expect(mails.map(({ recipient, subject }) => [recipient, subject])).toEqual([
    [lecturer.email, 'agreed'],
    [buyer.email, 'opened'],
  ]);
});
